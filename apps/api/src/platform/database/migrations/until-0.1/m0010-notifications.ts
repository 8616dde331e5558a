import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Messages to persons, kept for 30 days. They hold ids; what they said is nowhere. */
export class Notifications1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema notifications;
      grant usage on schema notifications to tsp_participant, tsp_worker;

      create table notifications.messages (
        id uuid primary key,
        person_id uuid not null,
        template text not null,
        about jsonb not null,
        occurrence text not null unique,
        delivery text not null check (delivery in ('once', 'again')),
        state text not null check (state in ('planned', 'claimed', 'handed_over', 'dropped', 'refused', 'in_doubt')),
        claimed_at timestamptz,
        created_at timestamptz not null
      );
      create index messages_person on notifications.messages (person_id);
      create index messages_age on notifications.messages (created_at);

      alter table notifications.messages enable row level security;
      alter table notifications.messages force row level security;

      create policy own on notifications.messages for select to tsp_participant using (person_id = app.person());
      create policy system on notifications.messages to tsp_worker using (true) with check (true);

      grant select on notifications.messages to tsp_participant;
      grant select, insert, update, delete on notifications.messages to tsp_worker;
    `)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring, not by dropping what people wrote')
  }
}
