import { Injectable } from '@nestjs/common'
import { IsNull } from 'typeorm'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { BlindIndex } from '../../platform/keys/blind-index.ts'
import { type Invite, readInvite } from './domain/invite.ts'
import { InviteTable } from './invites.tables.ts'

@Injectable()
export class InvitesRepository {
  constructor(private readonly index: BlindIndex) {}

  async add(tx: Tx, invite: Invite): Promise<void> {
    await tx.getRepository(InviteTable).insert(invite)
  }

  openOf(tx: Tx, coupleId: string): Promise<Invite | null> {
    return tx.getRepository(InviteTable).findOneBy({ coupleId, endedAt: IsNull() })
  }

  /** The invite somebody typed, scanned or clicked. The system's work: who answers an invite is in no couple yet. */
  byGiven(tx: Tx, given: string): Promise<Invite | null> {
    const { kind, text } = readInvite(given)
    const hash = this.hashOf(text)
    return tx.getRepository(InviteTable).findOneBy(kind === 'token' ? { tokenHash: hash } : { spokenHash: hash })
  }

  async end(tx: Tx, coupleId: string, at: Date): Promise<void> {
    await tx.getRepository(InviteTable).update({ coupleId, endedAt: IsNull() }, { endedAt: at })
  }

  async noteNotNow(tx: Tx, invite: Invite, at: Date): Promise<void> {
    await tx.getRepository(InviteTable).update({ id: invite.id }, { notNowAt: at })
  }

  async forgetMadeBy(tx: Tx, personId: string): Promise<void> {
    await tx.getRepository(InviteTable).delete({ madeBy: personId })
  }

  hashOf(text: string): Buffer {
    return this.index.of('invite', text)
  }
}
