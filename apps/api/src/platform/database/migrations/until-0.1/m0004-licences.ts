import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What was bought, the codes handed out, and which of them were used. A municipality reads what it bought and the
 * codes it made; that a code was used stands in tables it has no grant on.
 */
export class Licences1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema licences;
      grant usage on schema licences to tsp_participant, tsp_municipality, tsp_operator, tsp_worker, tsp_stats_writer;

      create table licences.batches (
        id uuid primary key,
        municipality_id uuid not null,
        label text not null,
        places integer not null check (places between 1 and 100000),
        packages integer not null check (packages between 0 and 100000),
        fixed_cents integer not null check (fixed_cents >= 0),
        place_cents integer not null check (place_cents >= 0),
        package_cents integer not null check (package_cents >= 0),
        promotion_cents integer not null check (promotion_cents >= 0),
        -- Between these two a code can be redeemed. A couple that has begun goes on after the end.
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        used integer not null default 0 check (used between 0 and places),
        packages_used integer not null default 0 check (packages_used between 0 and packages),
        check (starts_at < ends_at)
      );

      create table licences.code_sets (
        id uuid primary key,
        municipality_id uuid not null,
        batch_id uuid not null references licences.batches (id),
        channel text not null
          check (channel in ('huisarts', 'jgz', 'wijkteam', 'werkgever', 'campagne', 'relatiepunt', 'other')),
        size integer not null check (size between 1 and 500),
        made_at timestamptz not null,
        withdrawn_at timestamptz
      );
      create index code_sets_batch on licences.code_sets (batch_id);

      create table licences.codes (
        id uuid primary key,
        municipality_id uuid not null,
        set_id uuid not null references licences.code_sets (id),
        code_hash bytea not null unique,
        -- Sealed: cards can be printed again. The same for a used and an unused code.
        code bytea not null,
        withdrawn_at timestamptz
      );
      create index codes_set on licences.codes (set_id);

      -- A code that was used. When its person is erased, that it was used is all that stays.
      create table licences.licences (
        id uuid primary key,
        code_id uuid not null unique references licences.codes (id),
        batch_id uuid not null references licences.batches (id),
        municipality_id uuid not null,
        channel text not null,
        person_id uuid,
        activated_at timestamptz,
        until timestamptz,
        ended boolean not null default false
      );
      create unique index licences_one_running on licences.licences (person_id) where not ended;

      create table licences.packages (
        id uuid primary key,
        batch_id uuid not null references licences.batches (id),
        couple_id uuid not null unique,
        taken_at timestamptz not null
      );

      alter table licences.batches enable row level security;
      alter table licences.batches force row level security;
      alter table licences.code_sets enable row level security;
      alter table licences.code_sets force row level security;
      alter table licences.codes enable row level security;
      alter table licences.codes force row level security;
      alter table licences.licences enable row level security;
      alter table licences.licences force row level security;
      alter table licences.packages enable row level security;
      alter table licences.packages force row level security;

      create policy own on licences.batches for select to tsp_municipality using (municipality_id = app.municipality());
      create policy own on licences.code_sets to tsp_municipality
        using (municipality_id = app.municipality()) with check (municipality_id = app.municipality());
      create policy own on licences.codes to tsp_municipality
        using (municipality_id = app.municipality()) with check (municipality_id = app.municipality());
      create policy own on licences.licences for select to tsp_participant using (person_id = app.person());
      create policy operator on licences.batches to tsp_operator using (true) with check (true);
      create policy figures on licences.batches for select to tsp_stats_writer using (true);
      create policy system on licences.batches to tsp_worker using (true) with check (true);
      create policy system on licences.code_sets to tsp_worker using (true) with check (true);
      create policy system on licences.codes to tsp_worker using (true) with check (true);
      create policy system on licences.licences to tsp_worker using (true) with check (true);
      create policy system on licences.packages to tsp_worker using (true) with check (true);

      -- How many are used is not for the municipality to read here: it reads the rounded number in its figures.
      grant select (id, municipality_id, label, places, packages, fixed_cents, place_cents, package_cents,
        promotion_cents, starts_at, ends_at) on licences.batches to tsp_municipality, tsp_operator;
      grant insert on licences.batches to tsp_operator;
      grant select (id, municipality_id, used, packages_used) on licences.batches to tsp_stats_writer;
      grant select, insert, update (withdrawn_at) on licences.code_sets, licences.codes to tsp_municipality;
      grant select on licences.licences to tsp_participant;
      grant select, insert, update on licences.batches, licences.code_sets, licences.codes, licences.licences,
        licences.packages to tsp_worker;
      grant delete on licences.packages to tsp_worker;
    `)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring, not by dropping what people wrote')
  }
}
