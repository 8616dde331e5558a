import type { MigrationInterface, QueryRunner } from 'typeorm'

/** First each apart: what a talk knows of it while it lasts, its former rooms, and who sat in the lobby how long. */
export class FirstApart1700000000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A talk that is there already begins apart too, whichever it is: that is the safe side.
      alter table conversations.conversations
        add column apart_first boolean not null default true,
        add column without_apart boolean not null default false,
        add column former_rooms text[] not null default '{}';
      alter table conversations.conversations alter column apart_first drop default;
      create index conversations_former_rooms on conversations.conversations using gin (former_rooms);
      grant update (without_apart, room_name, former_rooms) on conversations.conversations to tsp_professional;

      -- Stays in the lobby: who waits while the other is inside was at the conversation.
      create table conversations.lobby_stays (
        seat_id uuid not null references conversations.seats (id) on delete cascade,
        from_at timestamptz not null,
        until_at timestamptz not null,
        primary key (seat_id, from_at),
        check (from_at <= until_at)
      );
      alter table conversations.lobby_stays enable row level security;
      alter table conversations.lobby_stays force row level security;
      create policy system on conversations.lobby_stays to tsp_worker using (true) with check (true);
      grant select, insert, update, delete on conversations.lobby_stays to tsp_worker;
      create policy own on conversations.lobby_stays to tsp_participant
        using (exists (select 1 from conversations.seats s where s.id = seat_id and s.person_id = app.person()))
        with check (exists (select 1 from conversations.seats s where s.id = seat_id and s.person_id = app.person()));
      grant select, insert, update (until_at) on conversations.lobby_stays to tsp_participant;
      create policy held_by on conversations.lobby_stays for select to tsp_professional using (
        exists (select 1 from conversations.seats s where s.id = seat_id));
      grant select on conversations.lobby_stays to tsp_professional;
    `)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring, not by dropping who was there')
  }
}
