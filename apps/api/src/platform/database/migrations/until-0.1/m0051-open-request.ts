import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * One statement with which every request begins: the session behind a token, and the idempotency key of the call.
 * The function belongs to a role of its own, which sees sessions, which account they are of, and idempotency keys.
 */
export class OpenRequest1796069000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ begin
        if not exists (select 1 from pg_roles where rolname = 'tsp_sessions') then
          create role tsp_sessions nologin nosuperuser nobypassrls noinherit;
        end if;
      end $$;

      grant usage on schema identity, platform to tsp_sessions;
      grant select (id, kind, municipality_id) on identity.accounts to tsp_sessions;
      grant select (id, account_id, token_hash, created_at, seen_at, open_until) on identity.sessions to tsp_sessions;
      grant select, insert on platform.idempotency to tsp_sessions;
      create policy sessions on identity.accounts for select to tsp_sessions using (true);
      create policy sessions on identity.sessions for select to tsp_sessions using (true);

      -- One call of one person. The API makes the same from the person it found (idempotency-keys.ts).
      create function app.request_key(call bytea, person uuid) returns bytea language sql immutable parallel safe
        return sha256(call || coalesce(uuid_send(person), ''));

      -- Writes nothing of the session: a request would hold its row to the end, and signing out would wait for it.
      -- A twin of the same call is waited for. Only the login role may ask: it names the limits of a session itself.
      create function app.open_request(
        token bytea, account_kind text, at timestamptz, created_after timestamptz, seen_after timestamptz,
        touch_before timestamptz, call bytea, fingerprint_of_call bytea, visitors_too boolean,
        out session_id uuid, out person_id uuid, out municipality_id uuid, out is_open boolean, out is_stale boolean,
        out is_repeat boolean,
        out earlier_fingerprint bytea, out earlier_answer bytea)
      language plpgsql security definer set search_path = pg_catalog as $$
      begin
        is_open := false;
        is_stale := false;
        is_repeat := false;
        if token is not null then
          select s.id, a.id, a.municipality_id, coalesce(s.open_until > at, false), s.seen_at < touch_before
            into session_id, person_id, municipality_id, is_open, is_stale
            from identity.sessions s join identity.accounts a on a.id = s.account_id
            where s.token_hash = token and a.kind = account_kind
              and s.created_at > created_after and s.seen_at > seen_after;
          is_open := coalesce(is_open, false);
          is_stale := coalesce(is_stale, false);
        end if;
        if call is not null and (person_id is not null or visitors_too) then
          insert into platform.idempotency (key, fingerprint)
            values (app.request_key(call, person_id), fingerprint_of_call) on conflict do nothing;
          if not found then
            is_repeat := true;
            select i.fingerprint, i.answer into earlier_fingerprint, earlier_answer
              from platform.idempotency i where i.key = app.request_key(call, person_id);
          end if;
        end if;
      end $$;

      grant create on schema app to tsp_sessions;
      grant tsp_sessions to current_user;
      alter function app.open_request(bytea, text, timestamptz, timestamptz, timestamptz, timestamptz, bytea, bytea, boolean)
        owner to tsp_sessions;
      revoke create on schema app from tsp_sessions;
      revoke all on function app.open_request(bytea, text, timestamptz, timestamptz, timestamptz, timestamptz, bytea, bytea,
        boolean) from public;

      -- Sessions that are over are forgotten by the worker; nothing else looks for them by age.
      create index sessions_seen on identity.sessions (seen_at);
    `)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring, not by dropping what people wrote')
  }
}
