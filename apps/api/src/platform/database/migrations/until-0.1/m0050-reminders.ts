import type { MigrationInterface, QueryRunner } from 'typeorm'

/** One row for each person: a moment of the week, and how far the reminders are. What somebody did is not in it. */
export class Reminders1700000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema reminders;
      grant usage on schema reminders to tsp_participant, tsp_worker;

      create table reminders.plans (
        id uuid primary key,
        person_id uuid not null unique,
        weekday smallint not null check (weekday between 1 and 7),
        time text not null check (time ~ '^(09|1[0-9]|20):(00|15|30|45)$'),
        chosen boolean not null,
        sequence integer not null,
        counts_from timestamptz not null,
        said smallint not null check (said between 0 and 5),
        said_at timestamptz,
        offer_closed boolean not null,
        round integer not null,
        check ((said = 0) = (said_at is null))
      );
      alter table reminders.plans enable row level security;
      alter table reminders.plans force row level security;
      create policy own on reminders.plans to tsp_participant
        using (person_id = app.person()) with check (person_id = app.person());
      create policy system on reminders.plans to tsp_worker using (true) with check (true);
      grant select, insert, update on reminders.plans to tsp_participant;
      grant select, insert, update, delete on reminders.plans to tsp_worker;
    `)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring, not by dropping what people chose')
  }
}
