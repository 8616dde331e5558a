import { Injectable } from '@nestjs/common'
import { Not } from 'typeorm'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { AccountKind } from '../domain/account.ts'
import type { Session, SessionLimits } from './domain/session.ts'
import { SessionTable } from './sessions.tables.ts'

/** Sessions as rows. Only the system sees them. */
@Injectable()
export class SessionsRepository {
  async add(tx: Tx, session: Session): Promise<void> {
    await tx.getRepository(SessionTable).insert(session)
  }

  async endByToken(tx: Tx, tokenHash: Buffer): Promise<void> {
    await tx.getRepository(SessionTable).delete({ tokenHash })
  }

  async endAll(tx: Tx, accountId: string): Promise<void> {
    await tx.getRepository(SessionTable).delete({ accountId })
  }

  async endOthers(tx: Tx, accountId: string, sessionId: string): Promise<void> {
    await tx.getRepository(SessionTable).delete({ accountId, id: Not(sessionId) })
  }

  /** Opens the private area until then, for the page that carries this opening. */
  async open(tx: Tx, sessionId: string, area: { openUntil: Date; openingHash: Buffer }): Promise<void> {
    await tx.getRepository(SessionTable).update({ id: sessionId }, area)
  }

  async close(tx: Tx, sessionId: string): Promise<void> {
    await tx.getRepository(SessionTable).update({ id: sessionId }, { openUntil: null })
  }

  /**
   * Notes that the person was seen, and keeps an open area open until then; null leaves it as it is. A session that is
   * being ended is left alone.
   */
  async touch(
    tx: Tx,
    sessionId: string,
    { seenAt, openUntil }: { seenAt: Date; openUntil: Date | null },
  ): Promise<void> {
    await tx.query(
      `update identity.sessions s set seen_at = $2, open_until = case when s.open_until > $2 then coalesce($3::timestamptz, s.open_until) end
       where s.id = (select l.id from identity.sessions l where l.id = $1 for update skip locked)`,
      [sessionId, seenAt, openUntil],
    )
  }

  /** Forgets the sessions of accounts of this kind that are over. */
  async forgetEnded(tx: Tx, kind: AccountKind, { createdAfter, seenAfter }: SessionLimits): Promise<void> {
    await tx.query(
      `delete from identity.sessions s using identity.accounts a
       where a.id = s.account_id and a.kind = $1 and (s.created_at <= $2 or s.seen_at <= $3)`,
      [kind, createdAfter, seenAfter],
    )
  }
}
