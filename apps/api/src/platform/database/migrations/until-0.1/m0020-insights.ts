import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Figures. On this side couples that wait for a block and three bits of each; on the other side a ledger of published
 * figures that nobody, not even the program, may change. What joins the two is deleted when a block is published.
 */
export class Insights1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema insights;
      grant usage on schema insights to tsp_municipality, tsp_worker, tsp_stats_writer;

      -- Couples that started and have no block yet, per series. No moment finer than a month.
      create table insights.waiting (
        couple_id uuid not null,
        series text not null,
        municipality_id uuid not null,
        started text not null check (started ~ '^[0-9]{4}-[0-9]{2}$'),
        primary key (couple_id, series)
      );
      create index waiting_municipality on insights.waiting (municipality_id);

      -- Which block a couple is in, until the block is published.
      create table insights.members (
        couple_id uuid not null,
        series text not null,
        municipality_id uuid not null,
        block integer not null,
        primary key (couple_id, series)
      );
      create index members_block on insights.members (municipality_id, series, block);

      create table insights.outcomes (
        couple_id uuid primary key,
        completed boolean not null default false,
        satisfied boolean not null default false,
        better boolean not null default false
      );

      create table insights.blocks (
        municipality_id uuid not null,
        series text not null,
        block integer not null,
        couples integer not null check (couples >= 10),
        closed text not null,
        publish_from text not null,
        published boolean not null default false,
        primary key (municipality_id, series, block)
      );

      -- How far the figures of a municipality are. One row for each, locked while its month is turned.
      create table insights.calendars (
        municipality_id uuid primary key,
        closed text,
        turned text
      );

      -- Canonical text, so that its bytes are the same for ever. Nobody is granted to change or delete a row.
      create table insights.ledger (
        municipality_id uuid not null,
        number integer not null check (number > 0),
        key text not null,
        entry text not null,
        primary key (municipality_id, number),
        unique (municipality_id, key)
      );

      alter table insights.waiting enable row level security;
      alter table insights.waiting force row level security;
      alter table insights.members enable row level security;
      alter table insights.members force row level security;
      alter table insights.outcomes enable row level security;
      alter table insights.outcomes force row level security;
      alter table insights.blocks enable row level security;
      alter table insights.blocks force row level security;
      alter table insights.calendars enable row level security;
      alter table insights.calendars force row level security;
      alter table insights.ledger enable row level security;
      alter table insights.ledger force row level security;

      create policy system on insights.waiting to tsp_worker using (true) with check (true);
      create policy system on insights.members to tsp_worker using (true);
      create policy system on insights.outcomes to tsp_worker using (true) with check (true);
      create policy figures on insights.waiting to tsp_stats_writer using (true) with check (true);
      create policy figures on insights.members to tsp_stats_writer using (true) with check (true);
      create policy figures on insights.outcomes to tsp_stats_writer using (true);
      create policy figures on insights.blocks to tsp_stats_writer using (true) with check (true);
      create policy figures on insights.calendars to tsp_stats_writer using (true) with check (true);
      create policy figures on insights.ledger to tsp_stats_writer using (true) with check (true);
      create policy own on insights.ledger for select to tsp_municipality using (municipality_id = app.municipality());

      -- The worker sets bits and takes couples out; it cannot read a bit, a month or a block.
      grant select (couple_id, series), insert, delete on insights.waiting to tsp_worker;
      grant select (couple_id, series), delete on insights.members to tsp_worker;
      grant select (couple_id), insert, update (completed, satisfied, better), delete on insights.outcomes to tsp_worker;
      grant select, delete on insights.waiting to tsp_stats_writer;
      grant select, insert, delete on insights.members to tsp_stats_writer;
      grant select, delete on insights.outcomes to tsp_stats_writer;
      grant select, insert, update (published) on insights.blocks to tsp_stats_writer;
      grant select, insert, update (closed, turned) on insights.calendars to tsp_stats_writer;
      grant select, insert on insights.ledger to tsp_stats_writer;
      grant select on insights.ledger to tsp_municipality;
    `)
  }

  async down(): Promise<void> {
    throw new Error('published figures are not undone')
  }
}
