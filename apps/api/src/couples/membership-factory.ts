import { Injectable } from '@nestjs/common'
import { IdentityReader } from '../identity/identity.reader.ts'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { notFound } from '../platform/domain/domain-error.ts'
import { CoupleSeal } from './couple-seal.ts'
import type { Membership } from './domain/couple.ts'
import { otherLine } from './domain/line.ts'

interface Belonging {
  readonly coupleId: string
  readonly personId: string
}

/** Makes a membership: the person's alias sealed for the couple, and the line that is free. */
@Injectable()
export class MembershipFactory {
  constructor(
    private readonly identity: IdentityReader,
    private readonly sealing: CoupleSeal,
    private readonly clock: Clock,
  ) {}

  async create(tx: Tx, members: readonly Membership[], { coupleId, personId }: Belonging): Promise<Membership> {
    const alias = await this.identity.nameOf(tx, personId)
    if (alias === undefined) throw notFound()
    return {
      coupleId,
      personId,
      line: members[0] ? otherLine(members[0].line) : 'one',
      alias: await this.sealing.seal({ coupleId, personId }, alias),
      fromAt: this.clock.now(),
      untilAt: null,
      partingSeen: false,
    }
  }
}
