import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who may not ask a partner along. A row says so, and nothing more: neither why nor since when. */
export class InvitingOff1700000000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table couples.inviting_off (person_id uuid primary key);
      alter table couples.inviting_off enable row level security;
      alter table couples.inviting_off force row level security;
      create policy own on couples.inviting_off to tsp_participant
        using (person_id = app.person()) with check (person_id = app.person());
      create policy system on couples.inviting_off to tsp_worker using (true) with check (true);
      grant select, insert, delete on couples.inviting_off to tsp_participant;
      grant select, delete on couples.inviting_off to tsp_worker;
    `)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring, not by dropping what people wrote')
  }
}
