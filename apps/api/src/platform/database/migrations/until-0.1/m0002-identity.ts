import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Accounts, sessions and mail codes. Names and addresses are sealed; what is looked up is a keyed hash. */
export class Identity1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema identity;
      grant usage on schema identity to tsp_participant, tsp_professional, tsp_municipality, tsp_operator, tsp_worker;

      create table identity.accounts (
        id uuid primary key,
        kind text not null check (kind in ('participant', 'professional', 'municipality', 'operator')),
        municipality_id uuid check ((kind = 'municipality') = (municipality_id is not null)),
        locale text not null check (locale in ('nl', 'en')),
        time_zone text not null,
        name bytea not null,
        email_hash bytea,
        email bytea,
        pin_hash text,
        pin_failures integer not null default 0,
        pin_closed_until timestamptz,
        recovery_hash bytea unique,
        totp_secret bytea,
        totp_last_step bigint not null default 0,
        check ((email is null) = (email_hash is null))
      );
      create index accounts_email on identity.accounts (email_hash);
      create unique index accounts_staff_email on identity.accounts (email_hash) where kind <> 'participant';

      create table identity.sessions (
        id uuid primary key,
        account_id uuid not null references identity.accounts (id) on delete cascade,
        token_hash bytea not null unique,
        created_at timestamptz not null,
        seen_at timestamptz not null,
        open_until timestamptz
      );
      create index sessions_account on identity.sessions (account_id);

      -- A code belongs to the browser that asked for it. No account is named: an unknown address gets a row too.
      create table identity.mail_codes (
        id uuid primary key,
        browser_hash bytea not null unique,
        account_id uuid references identity.accounts (id) on delete cascade,
        email_hash bytea not null,
        email bytea,
        code_hash bytea not null,
        -- The code itself, sealed, until the mail has left.
        code bytea,
        locale text not null,
        expires_at timestamptz not null,
        tries integer not null default 0,
        used_at timestamptz
      );

      alter table identity.accounts enable row level security;
      alter table identity.accounts force row level security;
      alter table identity.sessions enable row level security;
      alter table identity.sessions force row level security;
      alter table identity.mail_codes enable row level security;
      alter table identity.mail_codes force row level security;

      create policy own on identity.accounts to tsp_participant, tsp_professional, tsp_municipality, tsp_operator
        using (id = app.person());
      create policy system on identity.accounts to tsp_worker using (true) with check (true);
      create policy system on identity.sessions to tsp_worker using (true) with check (true);
      create policy system on identity.mail_codes to tsp_worker using (true) with check (true);

      grant select on identity.accounts to tsp_participant, tsp_professional, tsp_municipality, tsp_operator;
      grant update (locale, time_zone, name, email, email_hash) on identity.accounts to tsp_participant;
      grant select, insert, update, delete on identity.accounts, identity.sessions, identity.mail_codes to tsp_worker;
    `)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring, not by dropping what people wrote')
  }
}
