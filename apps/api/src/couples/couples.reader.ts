import { Injectable } from '@nestjs/common'
import type { ConsentPurpose } from '@tweespraak/contract/learner/couple'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { CoupleAndConsentRepository, type CoupleWithMembers } from './couple-and-consent.repository.ts'
import { CoupleSeal } from './couple-seal.ts'
import { CouplesRepository } from './couples.repository.ts'
import { jointStepsWait, whoPauses } from './domain/wish.ts'
import { endOf, timeIsOver } from './time/domain/couple-time.ts'

/** A couple as neighbours need to know it. */
export interface KnownCouple {
  readonly coupleId: string
  readonly municipalityId: string
  readonly batchId: string
  readonly channel: string
  /** The end of the couple's time, in programme time, and whether that moment has come. */
  readonly until: Date
  readonly timeIsOver: boolean
  /** One of the two takes it slower, or a pause: each goes on alone. Both see it, and who. */
  readonly jointStepsWait: boolean
  /** Who of the two takes a pause now. Both see that there is one. */
  readonly pausing: readonly string[]
  /** The end as it was at the beginning: what happens later does not count in figures. */
  readonly countedUntil: Date
  /** The two no longer do this together: what was shared is for reading, and nothing is added. */
  readonly parted: boolean
  /** Present members, whoever came first in front: one or two. */
  readonly members: readonly { readonly personId: string; readonly joinedAt: Date }[]
}

/** The couple whose shared words a person may read. */
export interface ReadableCouple {
  readonly coupleId: string
  readonly timeIsOver: boolean
}

/** A person's couple, undefined without one, and whether the person said yes to what was asked for. */
export interface CoupleAndConsent {
  readonly couple: KnownCouple | undefined
  readonly consented: boolean
}

/** What neighbours may ask about couples. Row level security decides whether the one who asks gets an answer. */
@Injectable()
export class CouplesReader {
  constructor(
    private readonly couples: CouplesRepository,
    private readonly coupleAndConsent: CoupleAndConsentRepository,
    private readonly sealing: CoupleSeal,
    private readonly clock: Clock,
  ) {}

  /** The couple a person belongs to now. */
  async coupleOf(tx: Tx, personId: string): Promise<KnownCouple | undefined> {
    return (await this.takingPart(tx, personId)).couple
  }

  /** The couple a person belongs to now; without one, the couple that the person left last. */
  async readableBy(tx: Tx, personId: string): Promise<ReadableCouple | undefined> {
    const latest = await this.couples.latestMembershipOf(tx, personId)
    const couple = latest && (await this.couples.byId(tx, latest.coupleId))
    return couple ? { coupleId: couple.id, timeIsOver: timeIsOver(couple, this.clock.now()) } : undefined
  }

  async couple(tx: Tx, coupleId: string): Promise<KnownCouple | undefined> {
    const couple = await this.couples.byId(tx, coupleId)
    if (!couple) return undefined
    const members = await this.couples.members(tx, coupleId)
    return this.known({
      ...couple,
      personIds: members.map((it) => it.personId),
      joinedAts: members.map((it) => it.fromAt),
    })
  }

  /** The couple a person belongs to now, and whether this person said yes to taking part; in one statement. */
  takingPart(tx: Tx, personId: string): Promise<CoupleAndConsent> {
    return this.withConsent(tx, personId, 'takingPart')
  }

  /** The couple a person belongs to now, and whether this person's last word on a purpose was yes; in one statement. */
  async withConsent(tx: Tx, personId: string, purpose: ConsentPurpose): Promise<CoupleAndConsent> {
    const { couple, consented } = await this.coupleAndConsent.of(tx, personId, purpose)
    return { couple: couple ? this.known(couple) : undefined, consented }
  }

  /** Opens the sealed name a partner chose, for a caller that may show it. */
  openAlias(alias: { readonly coupleId: string; readonly personId: string; readonly alias: Buffer }): Promise<string> {
    return this.sealing.open(alias)
  }

  private known(couple: CoupleWithMembers): KnownCouple {
    return {
      coupleId: couple.id,
      municipalityId: couple.municipalityId,
      batchId: couple.batchId,
      channel: couple.channel,
      until: endOf(couple, this.clock.now()),
      countedUntil: couple.countedUntil,
      parted: couple.partedAt !== null,
      timeIsOver: timeIsOver(couple, this.clock.now()),
      jointStepsWait: jointStepsWait(couple.wishes),
      pausing: whoPauses(couple.wishes),
      members: couple.personIds.flatMap((personId, at) => {
        const joinedAt = couple.joinedAts[at]
        return joinedAt ? [{ personId, joinedAt }] : []
      }),
    }
  }
}
