import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The wait of somebody who has neither PIN nor recovery code: one for each account, kept until its owner has seen it. */
export class Waits1700000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.waits (
        account_id uuid primary key references identity.accounts (id) on delete cascade,
        purpose text not null check (purpose in ('newPin', 'erase')),
        begun_at timestamptz not null,
        stopped_at timestamptz
      );
      alter table identity.waits enable row level security;
      alter table identity.waits force row level security;
      create policy own on identity.waits for select to tsp_participant using (account_id = app.person());
      create policy system on identity.waits to tsp_worker using (true) with check (true);
      grant select on identity.waits to tsp_participant;
      grant select, insert, update, delete on identity.waits to tsp_worker;
    `)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring, not by dropping what people wrote')
  }
}
