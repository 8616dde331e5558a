import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * A joint card is kept field by field, so that two people who write in different fields never meet. Cards that were kept
 * whole are sealed, so they stay as they are: they are read under the fields, and not written any more.
 */
export class CardFields1796090060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table progress.card_fields (
        couple_id uuid not null,
        exercise_id text not null,
        gap_id text not null,
        step_id text not null,
        written_in text not null check (written_in in ('nl', 'en')),
        version integer not null check (version > 0),
        value bytea not null,
        -- Something other than white space stands in it.
        filled boolean not null,
        last_by uuid not null,
        saved_at timestamptz not null,
        primary key (couple_id, exercise_id, gap_id)
      );
      -- Who said that a card is good, at which state of it: the versions of its fields added up.
      create table progress.card_agreements (
        couple_id uuid not null,
        exercise_id text not null,
        person_id uuid not null,
        version integer not null check (version > 0),
        primary key (couple_id, exercise_id, person_id)
      );
      create index card_fields_last_by on progress.card_fields (last_by);
      create index card_agreements_person on progress.card_agreements (person_id);

      alter table progress.card_fields enable row level security;
      alter table progress.card_fields force row level security;
      alter table progress.card_agreements enable row level security;
      alter table progress.card_agreements force row level security;

      create policy reader on progress.card_fields for select to tsp_participant using (app.was_member(couple_id));
      create policy writer on progress.card_fields for insert to tsp_participant
        with check (last_by = app.person() and app.is_together(couple_id));
      create policy changer on progress.card_fields for update to tsp_participant
        using (app.is_together(couple_id)) with check (last_by = app.person() and app.is_together(couple_id));
      create policy reader on progress.card_agreements for select to tsp_participant using (app.was_member(couple_id));
      create policy own on progress.card_agreements to tsp_participant
        using (person_id = app.person()) with check (person_id = app.person() and app.is_together(couple_id));
      create policy system on progress.card_fields to tsp_worker using (true) with check (true);
      create policy system on progress.card_agreements to tsp_worker using (true) with check (true);

      grant select, insert, update on progress.card_fields, progress.card_agreements to tsp_participant;
      -- The system forgets; it has no business reading what was written.
      grant select (couple_id, last_by), delete on progress.card_fields to tsp_worker;
      grant select (couple_id, person_id), delete on progress.card_agreements to tsp_worker;

      drop policy writer on progress.couple_cards;
      revoke insert, update on progress.couple_cards from tsp_participant;
    `)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring, not by dropping what people wrote')
  }
}
