import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * A couple is two people. The database counts the places it gave, and never gives a third, also after one of the two
 * was erased. What was shared until they parted stays readable for both, and nothing is added to it.
 */
export class TwoPeople1796083200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table couples.couples
        add column places_given smallint not null default 0,
        -- When one of two people left or was erased; null while they are together, and while a couple never was two.
        add column parted_at timestamptz;
      -- A person said to have read that the two no longer do this together.
      alter table couples.memberships add column parting_seen boolean not null default false;

      update couples.couples c set places_given = least(2, m.people),
        parted_at = case when m.people > 1 and m.present < 2 then coalesce(m.last_left, now()) end
      from (select couple_id, count(*) as people, count(*) filter (where until_at is null) as present,
          max(until_at) as last_left
        from couples.memberships group by couple_id) m
      where m.couple_id = c.id;
      -- Whoever is in a place of somebody before them keeps it; no more are given.
      alter table couples.couples add constraint two_people check (places_given between 0 and 2);

      -- Counts a place when a membership is added. Coming back is an update of the old one and takes none.
      create function couples.give_place() returns trigger language plpgsql set search_path = pg_catalog as $$
        begin
          update couples.couples set places_given = places_given + 1 where id = new.couple_id;
          return null;
        end $$;
      revoke all on function couples.give_place() from public;
      create trigger give_place after insert on couples.memberships
        for each row execute function couples.give_place();

      -- A membership stays with its person and couple, so a place cannot be handed on.
      revoke update on couples.memberships from tsp_worker;
      grant update (line, alias, from_at, until_at, parting_seen) on couples.memberships to tsp_worker;

      grant create on schema app to tsp_oracle;
      grant tsp_oracle to current_user;
      grant select (id, parted_at) on couples.couples to tsp_oracle;
      create policy oracle on couples.couples for select to tsp_oracle using (true);

      -- Is the person who asks a present member of a couple that did not part? Only then may something be shared.
      create function app.is_together(couple uuid) returns boolean
        language sql stable security definer set search_path = pg_catalog
        return app.is_member(couple)
          and exists (select 1 from couples.couples c where c.id = couple and c.parted_at is null);
      alter function app.is_together(uuid) owner to tsp_oracle;
      revoke create on schema app from tsp_oracle;
      revoke all on function app.is_together(uuid) from public;
      grant execute on function app.is_together(uuid) to tsp_participant;

      -- Whoever left still sees that couple and their own membership, and nothing of the other's.
      drop policy own on couples.couples;
      create policy own on couples.couples for select to tsp_participant using (app.was_member(id));
      drop policy own on couples.memberships;
      create policy own on couples.memberships for select to tsp_participant
        using (person_id = app.person() or (until_at is null and app.is_member(couple_id)));

      -- What was shared is for reading once the two have parted; an author can always take back.
      drop policy author on progress.shared_answers;
      create policy author on progress.shared_answers to tsp_participant
        using (author_id = app.person()) with check (author_id = app.person() and app.is_together(couple_id));
      drop policy writer on progress.couple_cards;
      create policy writer on progress.couple_cards to tsp_participant
        using (app.is_together(couple_id)) with check (app.is_together(couple_id));
    `)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring: it would let a third person in')
  }
}
