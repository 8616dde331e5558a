import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The ground: roles, who-is-asking functions, the outbox, repeated requests, tries, keys and the local clock.
 * The login role has no rights of its own; each unit of work takes on one of the actor roles.
 */
export class Platform1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$
      declare role_name text;
      begin
        foreach role_name in array array['tsp_visitor', 'tsp_participant', 'tsp_professional', 'tsp_municipality',
          'tsp_operator', 'tsp_worker', 'tsp_stats_writer', 'tsp_keys', 'tsp_queue', 'tsp_oracle'] loop
          if not exists (select 1 from pg_roles where rolname = role_name) then
            execute format('create role %I nologin nosuperuser nobypassrls noinherit', role_name);
          end if;
        end loop;
      end $$;

      revoke create on schema public from public;

      -- Who is asking. Empty or absent settings are null, and null opens nothing.
      create schema app;
      grant usage on schema app to public;
      create function app.person() returns uuid language sql stable parallel safe
        return nullif(current_setting('app.person', true), '')::uuid;
      create function app.municipality() returns uuid language sql stable parallel safe
        return nullif(current_setting('app.municipality', true), '')::uuid;

      create schema platform;
      grant usage on schema platform to tsp_visitor, tsp_participant, tsp_professional, tsp_municipality,
        tsp_operator, tsp_worker;

      -- What must happen after a commit or at a moment. Everybody may add; only the worker sees.
      create table platform.outbox (
        id uuid primary key,
        handler text not null,
        payload jsonb not null,
        due_at timestamptz not null,
        queued_at timestamptz,
        failures integer not null default 0,
        occurrence text unique
      );
      create index outbox_due on platform.outbox (due_at);
      grant insert on platform.outbox to tsp_visitor, tsp_participant, tsp_professional, tsp_municipality, tsp_operator;
      grant select, insert, update, delete on platform.outbox to tsp_worker;

      -- Repeated requests. The key is a keyed hash over actor, route and idempotency key; the answer is sealed.
      create table platform.idempotency (
        key bytea primary key,
        fingerprint bytea not null,
        answer bytea,
        created_at timestamptz not null default now()
      );
      create index idempotency_age on platform.idempotency (created_at);
      grant select, insert, update on platform.idempotency
        to tsp_visitor, tsp_participant, tsp_professional, tsp_municipality, tsp_operator, tsp_worker;
      grant delete on platform.idempotency to tsp_worker;

      -- How often something was tried lately, by keyed hash.
      create table platform.attempts (
        key bytea not null,
        window_start timestamptz not null,
        count integer not null,
        primary key (key, window_start)
      );
      grant select, insert, update, delete on platform.attempts to tsp_worker;

      -- Programme time of the local demo: one row, an offset to the wall.
      create table platform.local_clock (
        single boolean primary key default true check (single),
        offset_ms bigint not null
      );
      grant select, insert, update on platform.local_clock to tsp_worker;

      create schema keys;
      grant usage on schema keys to tsp_keys;
      create table keys.data_keys (
        id uuid primary key,
        owner_kind text not null check (owner_kind in ('person', 'couple', 'case')),
        owner_id uuid not null,
        wrapped bytea,
        destroyed_at timestamptz,
        unique (owner_kind, owner_id)
      );
      create table keys.erasures (
        id uuid primary key,
        key_id uuid not null,
        erased_at timestamptz not null
      );
      grant select, insert, update on keys.data_keys to tsp_keys;
      grant insert on keys.erasures to tsp_keys;
    `)
  }

  async down(): Promise<void> {
    throw new Error('the first migration is not undone; drop the database')
  }
}
