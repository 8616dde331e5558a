import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Wishes for a calmer pace, and steps that were passed over. A wish is its owner's alone; the couple's route is one
 * word, asked through a function, and no row tells why the programme wished it.
 */
export class Pace1700000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table progress.paces (
        person_id uuid not null,
        source text not null check (source in ('asked', 'programme')),
        from_at timestamptz not null,
        until_at timestamptz,
        primary key (person_id, source)
      );
      alter table progress.paces enable row level security;
      alter table progress.paces force row level security;
      create policy own on progress.paces to tsp_participant
        using (person_id = app.person()) with check (person_id = app.person());
      create policy system on progress.paces to tsp_worker using (true) with check (true);
      create policy oracle on progress.paces for select to tsp_oracle using (true);
      grant select, insert, update, delete on progress.paces to tsp_participant, tsp_worker;
      grant select (person_id, from_at, until_at) on progress.paces to tsp_oracle;

      alter table progress.finished_steps add column passed_over boolean not null default false;
      grant update (passed_over, finished_at) on progress.finished_steps to tsp_participant;
      grant select (passed_over) on progress.finished_steps to tsp_oracle;

      grant create on schema app to tsp_oracle;
      grant tsp_oracle to current_user;

      -- Does the couple walk the calm route at this moment of programme time? The same answer for both.
      create function app.couple_calm(couple uuid, at timestamptz) returns boolean
        language sql stable security definer set search_path = pg_catalog
        return app.is_member(couple) and exists (select 1 from couples.memberships m
          join progress.paces p on p.person_id = m.person_id
          where m.couple_id = couple and m.until_at is null
            and p.from_at <= at and (p.until_at is null or p.until_at > at));
      alter function app.couple_calm(uuid, timestamptz) owner to tsp_oracle;

      -- A step that one passed over was not done by both.
      create or replace function app.both_finished(couple uuid, step text) returns boolean
        language sql stable security definer set search_path = pg_catalog
        return app.is_member(couple)
          and exists (select 1 from progress.finished_steps f
            where f.person_id = app.person() and f.step_id = step and not f.passed_over)
          and 2 = (select count(*) from couples.memberships m
            join progress.finished_steps f on f.person_id = m.person_id and f.step_id = step and not f.passed_over
            where m.couple_id = couple and m.until_at is null);

      revoke create on schema app from tsp_oracle;
    `)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring, not by dropping what people wished')
  }
}
