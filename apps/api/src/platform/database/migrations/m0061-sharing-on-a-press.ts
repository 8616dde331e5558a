import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * A copy for the partner is made when its writer finishes the step, never while typing; and what waits for both is
 * opened for both, when both are behind the step. Behind is finished or passed over, so waiting says nothing.
 */
export class SharingOnAPress1796083260000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table progress.shared_answers
        add column step_id text,
        -- The step that stands in for it; whoever did that one is behind this one too. Null where there is none.
        add column stand_in_id text;
      update progress.shared_answers s set step_id = a.step_id
        from progress.answers a where a.person_id = s.author_id and a.exercise_id = s.exercise_id;
      -- Copies that typing made: their writer has not finished the step. The answer itself stays with its writer.
      delete from progress.shared_answers s where not exists (select 1 from progress.finished_steps f
        where f.person_id = s.author_id and f.step_id = s.step_id and not f.passed_over);
      alter table progress.shared_answers alter column step_id set not null;

      -- Which revealed steps a person has read.
      create table progress.reveals (
        person_id uuid not null,
        step_id text not null,
        primary key (person_id, step_id)
      );
      alter table progress.reveals enable row level security;
      alter table progress.reveals force row level security;
      create policy own on progress.reveals to tsp_participant
        using (person_id = app.person()) with check (person_id = app.person());
      create policy system on progress.reveals to tsp_worker using (true) with check (true);
      grant select, insert on progress.reveals to tsp_participant;
      grant select, delete on progress.reveals to tsp_worker;
      -- What both were behind before was read before.
      insert into progress.reveals (person_id, step_id)
        select mine.person_id, f.step_id from couples.memberships mine
        join progress.finished_steps f on f.person_id = mine.person_id
        join couples.memberships theirs on theirs.couple_id = mine.couple_id and theirs.person_id <> mine.person_id
        join progress.finished_steps g on g.person_id = theirs.person_id and g.step_id = f.step_id
        on conflict do nothing;

      drop policy reader on progress.shared_answers;
      drop policy author on progress.shared_answers;
      drop policy oracle on progress.shared_answers;
      revoke select (couple_id, author_id, exercise_id) on progress.shared_answers from tsp_oracle;
      drop function app.both_shared(uuid, text);
      drop function app.both_finished(uuid, text);

      grant create on schema app to tsp_oracle;
      grant tsp_oracle to current_user;
      grant select (finished_at) on progress.finished_steps to tsp_oracle;
      -- Are both behind this step, or the one that stands in for it? No, until the person who asks is. What somebody
      -- does after the two parted opens nothing.
      create function app.both_behind(couple uuid, step text, stand_in text) returns boolean
        language sql stable security definer set search_path = pg_catalog
        return app.was_member(couple)
          and exists (select 1 from progress.finished_steps f
            where f.person_id = app.person() and f.step_id in (step, stand_in))
          and 2 = (select count(distinct m.person_id) from couples.memberships m
            join couples.couples c on c.id = m.couple_id
            join progress.finished_steps f on f.person_id = m.person_id and f.step_id in (step, stand_in)
            where m.couple_id = couple and f.finished_at <= coalesce(c.parted_at, 'infinity'));
      alter function app.both_behind(uuid, text, text) owner to tsp_oracle;
      revoke create on schema app from tsp_oracle;
      revoke all on function app.both_behind(uuid, text, text) from public;
      grant execute on function app.both_behind(uuid, text, text) to tsp_participant;

      create policy author on progress.shared_answers to tsp_participant
        using (author_id = app.person())
        with check (author_id = app.person() and app.is_together(couple_id)
          and exists (select 1 from progress.finished_steps f
            where f.person_id = app.person() and f.step_id = shared_answers.step_id and not f.passed_over));
      create policy reader on progress.shared_answers for select to tsp_participant
        using (app.was_member(couple_id)
          and (audience = 'partnerNow' or app.both_behind(couple_id, step_id, stand_in_id)));
    `)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring: it would open what somebody is still writing')
  }
}
