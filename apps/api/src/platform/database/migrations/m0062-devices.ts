import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * One PIN is tried against one account, and tries are counted where they come from. Whoever is locked out by the old
 * counter is let in again: it could be filled by anybody at the address. Codes that are under way stop counting.
 */
export class Devices1796090000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table identity.accounts
        drop column pin_failures,
        drop column pin_closed_until,
        -- When the last wrong PIN of devices that do not know the person is forgiven: a full bucket empties by itself.
        add column unknown_misses_until timestamptz;

      delete from identity.mail_codes;
      alter table identity.mail_codes
        add column purpose text not null check (purpose in ('signIn', 'proveAddress', 'staffSignIn')),
        add column place_hash bytea not null,
        add column tell_old_address boolean not null;
      create index mail_codes_place on identity.mail_codes (place_hash);

      -- A browser that knows a person: it gave the right PIN here before. Its mark is in a cookie no script can read.
      create table identity.devices (
        mark_hash bytea not null,
        account_id uuid not null references identity.accounts (id) on delete cascade,
        kind text not null check (kind in ('phone', 'computer')),
        since date not null,
        -- Until then what matters most (address, PIN, paper, export, erasing) is not done from here.
        trusted_from timestamptz not null,
        failures integer not null default 0,
        closed_until timestamptz,
        primary key (mark_hash, account_id)
      );
      create index devices_account on identity.devices (account_id);

      -- Ten minutes in which a PIN may be given, after a code by mail. One row for each person at the address.
      create table identity.tickets (
        mark_hash bytea not null,
        who smallint not null,
        account_id uuid not null references identity.accounts (id) on delete cascade,
        tries integer not null default 0,
        expires_at timestamptz not null,
        primary key (mark_hash, who)
      );
      create index tickets_account on identity.tickets (account_id);

      -- What a person is told in the app until they say to have read it.
      create table identity.notices (
        account_id uuid not null references identity.accounts (id) on delete cascade,
        kind text not null check (kind in ('wrongPin', 'newDevice', 'changed', 'sharingAsked')),
        count integer not null,
        primary key (account_id, kind)
      );

      -- Somebody asked the partner to use the same address. A no is kept as no answer.
      create table identity.address_asks (
        asker_id uuid primary key references identity.accounts (id) on delete cascade,
        owner_id uuid not null references identity.accounts (id) on delete cascade,
        email_hash bytea not null,
        asked_at timestamptz not null,
        answer text check (answer in ('yes', 'no'))
      );
      create index address_asks_owner on identity.address_asks (owner_id);

      do $$ declare it text; begin
        foreach it in array array['devices', 'tickets', 'notices', 'address_asks'] loop
          execute format('alter table identity.%I enable row level security', it);
          execute format('alter table identity.%I force row level security', it);
          execute format('create policy system on identity.%I to tsp_worker using (true) with check (true)', it);
          execute format('grant select, insert, update, delete on identity.%I to tsp_worker', it);
        end loop;
      end $$;

      create policy own on identity.devices for select to tsp_participant using (account_id = app.person());
      grant select (mark_hash, account_id, kind, since, trusted_from) on identity.devices to tsp_participant;
      create policy own on identity.notices to tsp_participant using (account_id = app.person());
      grant select, delete on identity.notices to tsp_participant;

      -- The address is given and taken by the system, after the PIN.
      revoke update (email, email_hash) on identity.accounts from tsp_participant;
    `)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring, not by dropping what people wrote')
  }
}
