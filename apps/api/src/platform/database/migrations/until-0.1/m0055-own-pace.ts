import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The pace of whoever asks, without naming the couple: it can then be asked together with the couple, in one breath.
 * The same word for both partners, as `app.couple_calm`; no for somebody alone.
 */
export class OwnPace1796077000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.own_couple_calm(at timestamptz) returns boolean
        language sql stable security definer set search_path = pg_catalog
        return exists (select 1 from couples.memberships mine
          join couples.memberships m on m.couple_id = mine.couple_id and m.until_at is null
          join progress.paces p on p.person_id = m.person_id
          where mine.person_id = app.person() and mine.until_at is null
            and p.from_at <= at and (p.until_at is null or p.until_at > at));
      grant create on schema app to tsp_oracle;
      grant tsp_oracle to current_user;
      alter function app.own_couple_calm(timestamptz) owner to tsp_oracle;
      revoke create on schema app from tsp_oracle;
      revoke all on function app.own_couple_calm(timestamptz) from public;
      grant execute on function app.own_couple_calm(timestamptz) to tsp_participant;

      -- None of these answers to anybody but a participant.
      revoke all on function app.is_member, app.was_member, app.both_finished, app.both_shared, app.couple_calm from public;
      grant execute on function app.is_member, app.was_member, app.both_finished, app.both_shared, app.couple_calm
        to tsp_participant;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.own_couple_calm(timestamptz)')
  }
}
