import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What one of the two asked for in the open, and the other may see: to take it slower, and a pause with the day it began.
 * The days that pauses of a couple took stand with the couple, whose own end they move.
 */
export class Wishes1796083017310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table couples.wishes (
        couple_id uuid not null,
        person_id uuid not null,
        slower boolean not null,
        paused_on date,
        primary key (couple_id, person_id),
        foreign key (couple_id, person_id) references couples.memberships on delete cascade
      );
      alter table couples.wishes enable row level security;
      alter table couples.wishes force row level security;
      create policy of_the_couple on couples.wishes for select to tsp_participant using (app.is_member(couple_id));
      create policy system on couples.wishes to tsp_worker using (true) with check (true);
      grant select on couples.wishes to tsp_participant;
      grant select, insert, update, delete on couples.wishes to tsp_worker;

      alter table couples.couples add column pause_days integer not null default 0 check (pause_days between 0 and 84);
    `)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring, not by dropping what people wished')
  }
}
