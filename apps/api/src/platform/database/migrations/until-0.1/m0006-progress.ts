import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What people write. A person's answers are readable by that person alone; what goes to the partner is a copy of
 * its own, sealed for the couple, which the policy opens at the right moment.
 */
export class Progress1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema progress;
      grant usage on schema progress to tsp_participant, tsp_worker, tsp_oracle;

      create table progress.answers (
        person_id uuid not null,
        exercise_id text not null,
        step_id text not null,
        content_version text not null,
        written_in text not null check (written_in in ('nl', 'en')),
        audience text not null
          check (audience in ('onlyMe', 'partnerAfterReveal', 'partnerNow', 'conversationCard')),
        version integer not null check (version > 0),
        value bytea not null,
        complete boolean not null,
        saved_at timestamptz not null,
        primary key (person_id, exercise_id)
      );

      create table progress.shared_answers (
        couple_id uuid not null,
        author_id uuid not null,
        exercise_id text not null,
        audience text not null check (audience in ('partnerAfterReveal', 'partnerNow')),
        written_in text not null check (written_in in ('nl', 'en')),
        version integer not null,
        value bytea not null,
        primary key (couple_id, exercise_id, author_id)
      );

      create table progress.couple_cards (
        couple_id uuid not null,
        exercise_id text not null,
        step_id text not null,
        content_version text not null,
        written_in text not null check (written_in in ('nl', 'en')),
        version integer not null check (version > 0),
        value bytea not null,
        complete boolean not null,
        saved_at timestamptz not null,
        primary key (couple_id, exercise_id)
      );

      create table progress.finished_steps (
        person_id uuid not null,
        step_id text not null,
        finished_at timestamptz not null,
        primary key (person_id, step_id)
      );

      alter table progress.answers enable row level security;
      alter table progress.answers force row level security;
      alter table progress.shared_answers enable row level security;
      alter table progress.shared_answers force row level security;
      alter table progress.couple_cards enable row level security;
      alter table progress.couple_cards force row level security;
      alter table progress.finished_steps enable row level security;
      alter table progress.finished_steps force row level security;

      -- Yes-or-no questions about both partners. Each answers no until the one who asks did their own part,
      -- so that nothing can be learnt about the other beforehand.
      grant select (couple_id, author_id, exercise_id) on progress.shared_answers to tsp_oracle;
      grant select (person_id, step_id) on progress.finished_steps to tsp_oracle;
      create policy oracle on progress.shared_answers for select to tsp_oracle using (true);
      create policy oracle on progress.finished_steps for select to tsp_oracle using (true);

      create function app.both_shared(couple uuid, exercise text) returns boolean
        language sql stable security definer set search_path = pg_catalog
        return app.was_member(couple) and 2 = (select count(*) from progress.shared_answers s
            where s.couple_id = couple and s.exercise_id = exercise)
          and exists (select 1 from progress.shared_answers s
            where s.couple_id = couple and s.exercise_id = exercise and s.author_id = app.person());

      create function app.both_finished(couple uuid, step text) returns boolean
        language sql stable security definer set search_path = pg_catalog
        return app.is_member(couple)
          and exists (select 1 from progress.finished_steps f where f.person_id = app.person() and f.step_id = step)
          and 2 = (select count(*) from couples.memberships m
            join progress.finished_steps f on f.person_id = m.person_id and f.step_id = step
            where m.couple_id = couple and m.until_at is null);

      grant create on schema app to tsp_oracle;
      alter function app.both_shared(uuid, text) owner to tsp_oracle;
      alter function app.both_finished(uuid, text) owner to tsp_oracle;
      revoke create on schema app from tsp_oracle;

      create policy own on progress.answers to tsp_participant
        using (person_id = app.person()) with check (person_id = app.person());
      create policy own on progress.finished_steps to tsp_participant
        using (person_id = app.person()) with check (person_id = app.person());
      create policy author on progress.shared_answers to tsp_participant
        using (author_id = app.person()) with check (author_id = app.person() and app.is_member(couple_id));
      create policy reader on progress.shared_answers for select to tsp_participant
        using (app.was_member(couple_id) and (audience = 'partnerNow' or app.both_shared(couple_id, exercise_id)));
      create policy reader on progress.couple_cards for select to tsp_participant using (app.was_member(couple_id));
      create policy writer on progress.couple_cards to tsp_participant
        using (app.is_member(couple_id)) with check (app.is_member(couple_id));
      create policy system on progress.answers to tsp_worker using (true) with check (true);
      create policy system on progress.shared_answers to tsp_worker using (true) with check (true);
      create policy system on progress.couple_cards to tsp_worker using (true) with check (true);
      create policy system on progress.finished_steps to tsp_worker using (true) with check (true);

      grant select, insert, update on progress.answers, progress.couple_cards to tsp_participant;
      grant select, insert, update, delete on progress.shared_answers to tsp_participant;
      grant select, insert on progress.finished_steps to tsp_participant;
      -- The system forgets and counts; it has no business reading what was written.
      grant select (person_id, exercise_id, step_id, saved_at), delete on progress.answers to tsp_worker;
      grant select (couple_id, author_id), delete on progress.shared_answers to tsp_worker;
      grant select (couple_id), delete on progress.couple_cards to tsp_worker;
      grant select, delete on progress.finished_steps to tsp_worker;
    `)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring, not by dropping what people wrote')
  }
}
