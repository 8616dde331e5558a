import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who of the staff looked at what. Rows are added and, when they are old, forgotten; never changed. */
export class Audit1700000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema audit;
      grant usage on schema audit to tsp_worker;
      create table audit.lookings (
        id uuid primary key,
        at timestamptz not null,
        person_id uuid not null,
        actor_kind text not null check (actor_kind in ('professional', 'operator')),
        route text not null,
        subject uuid
      );
      create index lookings_subject on audit.lookings (subject, at);
      create index lookings_age on audit.lookings (at);
      alter table audit.lookings enable row level security;
      alter table audit.lookings force row level security;
      create policy system on audit.lookings to tsp_worker using (true) with check (true);
      grant select, insert, delete on audit.lookings to tsp_worker;
    `)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring: a log is not dropped')
  }
}
