import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Offers, opened times, talks, seats, who was in the room, and what LiveKit told us. */
export class Conversations1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists btree_gist;
      create schema conversations;
      grant usage on schema conversations to tsp_participant, tsp_professional, tsp_worker, tsp_oracle;

      -- An offer of three talks that is open for a couple.
      create table conversations.offers (
        couple_id uuid primary key
      );

      -- What each partner said to the offer. Nobody but that person, and the system, ever sees it.
      create table conversations.offer_answers (
        couple_id uuid not null,
        person_id uuid not null,
        answer text not null check (answer in ('yes', 'notNow')),
        primary key (couple_id, person_id)
      );

      -- Times a professional opened. Couples never read this table: they get free time from a function.
      create table conversations.availability (
        id uuid primary key,
        professional_id uuid not null,
        date text not null,
        from_time text not null,
        until_time text not null,
        time_zone text not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        check (starts_at < ends_at),
        constraint availability_once exclude using gist (professional_id with =, tstzrange(starts_at, ends_at) with &&)
      );

      create table conversations.conversations (
        id uuid primary key,
        couple_id uuid not null,
        number smallint not null check (number between 1 and 3),
        state text not null check (state in ('accepted', 'booked', 'moved', 'held', 'no_show', 'cancelled_couple',
          'cancelled_professional')),
        professional_id uuid,
        starts_at timestamptz,
        ends_at timestamptz,
        time_zone text,
        wall_time text,
        moves smallint not null default 0 check (moves between 0 and 2),
        sequence integer not null default 0,
        room_name text unique,
        room_key bytea,
        no_shows smallint not null default 0,
        opened_at timestamptz,
        ended_at timestamptz,
        created_at timestamptz not null,
        check (state = 'accepted' or (professional_id is not null and starts_at < ends_at and time_zone is not null
          and wall_time is not null and room_name is not null)),
        -- The last net under booking: nobody is in two conversations at once.
        constraint professional_once exclude using gist (professional_id with =, tstzrange(starts_at, ends_at) with &&)
          where (state in ('booked', 'moved')),
        constraint couple_once exclude using gist (couple_id with =, tstzrange(starts_at, ends_at) with &&)
          where (state in ('booked', 'moved'))
      );
      create unique index one_open_talk on conversations.conversations (couple_id)
        where state in ('accepted', 'booked', 'moved');
      create index conversations_couple on conversations.conversations (couple_id);
      create index conversations_professional on conversations.conversations (professional_id, starts_at);

      -- The places booked for a talk. The professional's names no person: it is whoever holds the talk.
      create table conversations.seats (
        id uuid primary key,
        conversation_id uuid not null references conversations.conversations (id) on delete cascade,
        role text not null check (role in ('partner', 'professional')),
        person_id uuid check ((person_id is null) = (role = 'professional')),
        waiting_at timestamptz,
        admitted_at timestamptz,
        session_id uuid,
        unique (conversation_id, person_id)
      );
      create unique index one_professional on conversations.seats (conversation_id) where role = 'professional';

      -- Stays in the room, by LiveKit's participant sid: one identity may come and go, and its events may cross.
      create table conversations.presences (
        sid text primary key,
        conversation_id uuid not null,
        seat_id uuid not null references conversations.seats (id) on delete cascade,
        joined_at timestamptz not null,
        last_seen_at timestamptz not null,
        left_at timestamptz,
        estimated boolean not null default false
      );
      create index presences_conversation on conversations.presences (conversation_id);
      create index presences_seat on conversations.presences (seat_id);

      -- What LiveKit told us, once each. Ids and times only; kept a day, so that a repeat is known as one.
      create table conversations.hooks (
        id text primary key,
        kind text not null,
        room_name text not null,
        sid text,
        seat_id text,
        joined_at timestamptz,
        reason text,
        happened_at timestamptz not null
      );
      create index hooks_age on conversations.hooks (happened_at);

      alter table conversations.offers enable row level security;
      alter table conversations.offers force row level security;
      alter table conversations.offer_answers enable row level security;
      alter table conversations.offer_answers force row level security;
      alter table conversations.availability enable row level security;
      alter table conversations.availability force row level security;
      alter table conversations.conversations enable row level security;
      alter table conversations.conversations force row level security;
      alter table conversations.seats enable row level security;
      alter table conversations.seats force row level security;
      alter table conversations.presences enable row level security;
      alter table conversations.presences force row level security;
      alter table conversations.hooks enable row level security;
      alter table conversations.hooks force row level security;

      create policy system on conversations.offers to tsp_worker using (true) with check (true);
      create policy system on conversations.offer_answers to tsp_worker using (true) with check (true);
      create policy system on conversations.availability to tsp_worker using (true) with check (true);
      create policy system on conversations.conversations to tsp_worker using (true) with check (true);
      create policy system on conversations.seats to tsp_worker using (true) with check (true);
      create policy system on conversations.presences to tsp_worker using (true) with check (true);
      create policy system on conversations.hooks to tsp_worker using (true) with check (true);
      grant select, insert, update, delete on all tables in schema conversations to tsp_worker;

      create policy of_couple on conversations.offers for select to tsp_participant using (app.is_member(couple_id));
      grant select on conversations.offers to tsp_participant;

      create policy own on conversations.offer_answers to tsp_participant
        using (person_id = app.person()) with check (person_id = app.person() and app.is_member(couple_id));
      grant select, insert, update (answer) on conversations.offer_answers to tsp_participant;

      create policy own on conversations.availability to tsp_professional
        using (professional_id = app.person()) with check (professional_id = app.person());
      grant select, insert, delete on conversations.availability to tsp_professional;

      create policy of_couple on conversations.conversations for select to tsp_participant
        using (app.is_member(couple_id));
      create policy of_couple_change on conversations.conversations for update to tsp_participant
        using (app.is_member(couple_id)) with check (app.is_member(couple_id));
      create policy of_couple_follow on conversations.conversations for insert to tsp_participant
        with check (app.is_member(couple_id) and state = 'accepted');
      create policy held_by on conversations.conversations for select to tsp_professional
        using (professional_id = app.person());
      create policy held_by_change on conversations.conversations for update to tsp_professional
        using (professional_id = app.person()) with check (professional_id = app.person());
      create policy held_by_follow on conversations.conversations for insert to tsp_professional
        with check (state = 'accepted' and professional_id is null and exists (
          select 1 from conversations.conversations mine where mine.couple_id = conversations.couple_id));
      grant select, insert on conversations.conversations to tsp_participant, tsp_professional;
      grant update (state, professional_id, starts_at, ends_at, time_zone, wall_time, moves, sequence, room_name,
        room_key, opened_at, ended_at) on conversations.conversations to tsp_participant;
      grant update (state, sequence, room_key, opened_at, ended_at) on conversations.conversations to tsp_professional;

      -- A partner sees the own seat and the professional's, never the other partner's.
      create policy own on conversations.seats for select to tsp_participant using (
        exists (select 1 from conversations.conversations c where c.id = conversation_id)
        and (person_id = app.person() or role = 'professional'));
      create policy own_wait on conversations.seats for update to tsp_participant
        using (person_id = app.person()) with check (person_id = app.person());
      create policy of_couple on conversations.seats for insert to tsp_participant with check (
        exists (select 1 from conversations.conversations c where c.id = conversation_id));
      create policy held_by on conversations.seats to tsp_professional
        using (exists (select 1 from conversations.conversations c where c.id = conversation_id));
      grant select, insert, update (waiting_at, session_id) on conversations.seats to tsp_participant;
      grant select, update (waiting_at, admitted_at) on conversations.seats to tsp_professional;

      create policy of_own_seat on conversations.presences for select to tsp_participant using (
        exists (select 1 from conversations.seats s where s.id = seat_id));
      create policy held_by on conversations.presences for select to tsp_professional using (
        exists (select 1 from conversations.conversations c where c.id = conversation_id));
      grant select on conversations.presences to tsp_participant, tsp_professional;

      -- Free time: what is open and not booked. Runs as a role that sees when, and never who with.
      grant select (professional_id, starts_at, ends_at, time_zone) on conversations.availability to tsp_oracle;
      grant select (id, professional_id, starts_at, ends_at, state) on conversations.conversations to tsp_oracle;
      create policy oracle on conversations.availability for select to tsp_oracle using (true);
      create policy oracle on conversations.conversations for select to tsp_oracle using (true);
      create function conversations.free_time(from_at timestamptz, until_at timestamptz, apart_from uuid)
        returns table (professional_id uuid, starts_at timestamptz, ends_at timestamptz, time_zone text)
        language sql stable security definer set search_path = pg_catalog
        begin atomic
          select a.professional_id, lower(free.part), upper(free.part), a.time_zone
          from conversations.availability a
          cross join lateral unnest(
            tstzmultirange(tstzrange(greatest(a.starts_at, from_at), least(a.ends_at, until_at)))
            - coalesce((
                select range_agg(tstzrange(c.starts_at, c.ends_at)) from conversations.conversations c
                where c.professional_id = a.professional_id and c.state in ('booked', 'moved') and c.id <> apart_from
                  and c.starts_at < a.ends_at and c.ends_at > a.starts_at), '{}'::tstzmultirange)
          ) as free (part)
          where a.ends_at > from_at and a.starts_at < until_at and from_at < until_at;
        end;
      revoke execute on function conversations.free_time(timestamptz, timestamptz, uuid) from public;
      grant execute on function conversations.free_time(timestamptz, timestamptz, uuid) to tsp_participant, tsp_worker;
      grant create on schema conversations to tsp_oracle;
      grant tsp_oracle to current_user;
      alter function conversations.free_time(timestamptz, timestamptz, uuid) owner to tsp_oracle;
      revoke create on schema conversations from tsp_oracle;
    `)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring, not by dropping what people wrote')
  }
}
