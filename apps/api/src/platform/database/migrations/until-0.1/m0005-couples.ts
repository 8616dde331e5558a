import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Couples, who belongs to them, invites and consents. */
export class Couples1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema couples;
      grant usage on schema couples to tsp_participant, tsp_worker, tsp_oracle;

      create table couples.couples (
        id uuid primary key,
        licence_id uuid not null unique,
        municipality_id uuid not null,
        batch_id uuid not null,
        channel text not null,
        until timestamptz not null
      );

      -- Two persons at most: each present member has a line, and there are two lines.
      create table couples.memberships (
        couple_id uuid not null references couples.couples (id) on delete cascade,
        person_id uuid not null,
        line text not null check (line in ('one', 'two')),
        alias bytea not null,
        from_at timestamptz not null,
        until_at timestamptz,
        primary key (couple_id, person_id),
        constraint two_lines exclude using btree (couple_id with =, line with =) where (until_at is null)
          deferrable initially immediate
      );
      create unique index one_couple_at_a_time on couples.memberships (person_id) where until_at is null;

      create table couples.invites (
        id uuid primary key,
        couple_id uuid not null references couples.couples (id) on delete cascade,
        made_by uuid not null,
        token_hash bytea not null unique,
        spoken_hash bytea not null unique,
        made_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz,
        not_now_at timestamptz
      );
      create unique index one_open_invite on couples.invites (couple_id) where ended_at is null;

      -- Rows are only added: what somebody said stays said, and the latest row counts.
      create table couples.consents (
        id uuid primary key,
        person_id uuid not null,
        purpose text not null check (purpose in ('takingPart', 'statistics', 'professionalReadsCard', 'mailMessages',
          'mailAppointments')),
        given boolean not null,
        text_hash text not null check (text_hash ~ '^[0-9a-f]{64}$'),
        locale text not null check (locale in ('nl', 'en')),
        at timestamptz not null,
        nth bigint generated always as identity
      );
      create index consents_latest on couples.consents (person_id, purpose, nth desc);

      alter table couples.couples enable row level security;
      alter table couples.couples force row level security;
      alter table couples.memberships enable row level security;
      alter table couples.memberships force row level security;
      alter table couples.invites enable row level security;
      alter table couples.invites force row level security;
      alter table couples.consents enable row level security;
      alter table couples.consents force row level security;

      -- Asks one question for policies: is the person who speaks a present member of this couple?
      -- Runs as a role that sees memberships and nothing else.
      grant select (couple_id, person_id, until_at) on couples.memberships to tsp_oracle;
      create policy oracle on couples.memberships for select to tsp_oracle using (true);
      create function app.is_member(couple uuid) returns boolean
        language sql stable security definer set search_path = pg_catalog
        return exists (select 1 from couples.memberships m
          where m.couple_id = couple and m.person_id = app.person() and m.until_at is null);
      -- Past members too: what was shared stays readable for both.
      create function app.was_member(couple uuid) returns boolean
        language sql stable security definer set search_path = pg_catalog
        return exists (select 1 from couples.memberships m
          where m.couple_id = couple and m.person_id = app.person());
      grant create on schema app to tsp_oracle;
      grant tsp_oracle to current_user;
      alter function app.is_member(uuid) owner to tsp_oracle;
      alter function app.was_member(uuid) owner to tsp_oracle;
      revoke create on schema app from tsp_oracle;

      create policy own on couples.couples for select to tsp_participant using (app.is_member(id));
      create policy own on couples.memberships for select to tsp_participant using (app.is_member(couple_id));
      create policy own_line on couples.memberships for update to tsp_participant
        using (app.is_member(couple_id)) with check (app.is_member(couple_id));
      create policy own on couples.invites to tsp_participant
        using (made_by = app.person() and app.is_member(couple_id))
        with check (made_by = app.person() and app.is_member(couple_id));
      create policy own on couples.consents to tsp_participant
        using (person_id = app.person()) with check (person_id = app.person());
      create policy system on couples.couples to tsp_worker using (true) with check (true);
      create policy system on couples.memberships to tsp_worker using (true) with check (true);
      create policy system on couples.invites to tsp_worker using (true) with check (true);
      create policy system on couples.consents to tsp_worker using (true) with check (true);

      grant select on couples.couples, couples.memberships to tsp_participant;
      grant update (line) on couples.memberships to tsp_participant;
      grant select, insert, update (ended_at) on couples.invites to tsp_participant;
      grant select, insert on couples.consents to tsp_participant;
      grant select, insert, update, delete on couples.couples, couples.memberships, couples.invites to tsp_worker;
      grant select, delete on couples.consents to tsp_worker;
    `)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring, not by dropping what people wrote')
  }
}
