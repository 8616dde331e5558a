import { Injectable } from '@nestjs/common'
import type { ConsentPurpose } from '@tweespraak/contract/learner/couple'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { ConsentsRepository } from './consents.repository.ts'
import { CoupleSeal } from './couple-seal.ts'
import { CouplesRepository } from './couples.repository.ts'
import { timeIsOver } from './domain/couple-time.ts'

/** A couple as neighbours need to know it. */
export interface KnownCouple {
  readonly coupleId: string
  readonly municipalityId: string
  readonly batchId: string
  readonly channel: string
  /** The end of the couple's time, in programme time, and whether that moment has come. */
  readonly until: Date
  readonly timeIsOver: boolean
  /** The end as it was at the beginning: what happens later does not count in figures. */
  readonly countedUntil: Date
  /** Present members, whoever came first in front: one or two. */
  readonly members: readonly { readonly personId: string; readonly joinedAt: Date }[]
}

/** What neighbours may ask about couples. Row level security decides whether the one who asks gets an answer. */
@Injectable()
export class CouplesReader {
  constructor(
    private readonly couples: CouplesRepository,
    private readonly consents: ConsentsRepository,
    private readonly sealing: CoupleSeal,
    private readonly clock: Clock,
  ) {}

  /** The couple a person belongs to now. */
  async coupleOf(tx: Tx, personId: string): Promise<KnownCouple | undefined> {
    const membership = await this.couples.membershipOf(tx, personId)
    return membership ? this.couple(tx, membership.coupleId) : undefined
  }

  async couple(tx: Tx, coupleId: string): Promise<KnownCouple | undefined> {
    const couple = await this.couples.byId(tx, coupleId)
    if (!couple) return undefined
    const members = await this.couples.members(tx, coupleId)
    return {
      coupleId,
      municipalityId: couple.municipalityId,
      batchId: couple.batchId,
      channel: couple.channel,
      until: couple.until,
      countedUntil: couple.countedUntil,
      timeIsOver: timeIsOver(couple, this.clock.now()),
      members: members.map(({ personId, fromAt }) => ({ personId, joinedAt: fromAt })),
    }
  }

  /** Opens the sealed name a partner chose, for a caller that may show it. */
  openAlias(alias: { readonly coupleId: string; readonly personId: string; readonly alias: Buffer }): Promise<string> {
    return this.sealing.open(alias)
  }

  /** Did this person say yes to this purpose, and not take it back? Silence is no. */
  async consented(tx: Tx, personId: string, purpose: ConsentPurpose): Promise<boolean> {
    const latest = await this.consents.latest(tx, personId)
    return latest.some((it) => it.purpose === purpose && it.given)
  }

  /** Did this person say no to this purpose, or take a yes back? Silence is not a no. */
  async refused(tx: Tx, personId: string, purpose: ConsentPurpose): Promise<boolean> {
    const latest = await this.consents.latest(tx, personId)
    return latest.some((it) => it.purpose === purpose && !it.given)
  }
}
