import { Injectable } from '@nestjs/common'
import { Clock } from '../../platform/clock/clock.ts'
import { Ids } from '../../platform/ids/ids.ts'
import { type Invite, inviteExpiry, newSpokenCode, readInvite } from './domain/invite.ts'
import { InvitesRepository } from './invites.repository.ts'

/** An invite and, for this once, the link's token and the characters to read aloud. */
export interface NewInvite {
  readonly row: Invite
  readonly token: string
  readonly spokenCode: string
}

/** Makes invites: a link of 128 random bits and eight characters that open the same. */
@Injectable()
export class InviteFactory {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly invites: InvitesRepository,
  ) {}

  create(coupleId: string, madeBy: string): NewInvite {
    const token = this.ids.bytes(16).toString('base64url')
    const spokenCode = newSpokenCode((below) => this.ids.below(below))
    const madeAt = this.clock.now()
    const row: Invite = {
      id: this.ids.id(),
      coupleId,
      madeBy,
      tokenHash: this.invites.hashOf(token),
      spokenHash: this.invites.hashOf(readInvite(spokenCode).text),
      madeAt,
      expiresAt: inviteExpiry(madeAt),
      endedAt: null,
      notNowAt: null,
    }
    return { row, token, spokenCode }
  }
}
