import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * A page belongs to a person: beside a session lies the hash of the key that the last right PIN gave to a page, and the
 * area counts as open only for a request that carries that key. See ADR 25. Whoever is in while this runs gives the PIN
 * once more.
 */
export class Opening1796082537334 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table identity.sessions add column opening_hash bytea;
      grant select (opening_hash) on identity.sessions to tsp_sessions;

      drop function app.open_request(bytea, text, timestamptz, timestamptz, timestamptz, timestamptz, bytea, bytea, boolean);

      -- Writes nothing of the session: a request would hold its row to the end, and signing out would wait for it.
      -- A twin of the same call is waited for. Only the login role may ask: it names the limits of a session itself.
      create function app.open_request(
        token bytea, account_kind text, at timestamptz, created_after timestamptz, seen_after timestamptz,
        touch_before timestamptz, call bytea, fingerprint_of_call bytea, visitors_too boolean, opening bytea,
        out session_id uuid, out person_id uuid, out municipality_id uuid, out is_open boolean, out is_stale boolean,
        out is_repeat boolean,
        out earlier_fingerprint bytea, out earlier_answer bytea)
      language plpgsql security definer set search_path = pg_catalog as $$
      begin
        is_open := false;
        is_stale := false;
        is_repeat := false;
        if token is not null then
          select s.id, a.id, a.municipality_id, s.open_until > at and s.opening_hash = opening, s.seen_at < touch_before
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
      alter function app.open_request owner to tsp_sessions;
      revoke create on schema app from tsp_sessions;
      revoke all on function app.open_request from public;
    `)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring, not by dropping what people wrote')
  }
}
