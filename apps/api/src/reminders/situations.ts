import { Injectable } from '@nestjs/common'
import { ConversationsReader } from '../conversations/conversations.reader.ts'
import { CouplesReader, type KnownCouple } from '../couples/couples.reader.ts'
import { type Contact, IdentityReader } from '../identity/identity.reader.ts'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { type OwnDoings, ProgressReader } from '../progress/progress.reader.ts'
import { dayOf } from './domain/moment.ts'
import { keptUntil, type Seen } from './domain/plan.ts'

/** One person as the reminders see them. Of the partner nothing is in it, not even that there is one. */
export interface Situation extends Seen {
  readonly contact: Contact
  readonly doings: OwnDoings
  /** The person said yes to messages and has an address. */
  readonly wantsMail: boolean
  /** The end of the couple's time, in programme time, and whether that moment has come. */
  readonly until: Date
  readonly timeIsOver: boolean
}

/** Looks at one person, each time anew: nothing of it is kept. */
@Injectable()
export class Situations {
  constructor(
    private readonly couples: CouplesReader,
    private readonly identity: IdentityReader,
    private readonly progress: ProgressReader,
    private readonly conversations: ConversationsReader,
    private readonly clock: Clock,
  ) {}

  /** Undefined when the person takes part no longer: erased, gone from the couple, or long after the couple's time. */
  async of(tx: Tx, personId: string): Promise<Situation | undefined> {
    const now = this.clock.now()
    const { couple, consented } = await this.couples.withConsent(tx, personId, 'mailMessages')
    const contact = await this.identity.contactOf(tx, personId)
    const mine = couple?.members.find((it) => it.personId === personId)
    if (!couple || !mine || !contact || isLongOver(couple, now)) return undefined
    const doings = await this.progress.ownDoings(tx, personId)
    const doneAt = doings.lastAt && doings.lastAt > mine.joinedAt ? doings.lastAt : mine.joinedAt
    const wantsMail = contact.email !== null && consented
    const { until, timeIsOver } = couple
    return { now, timeZone: contact.timeZone, contact, doings, doneAt, wantsMail, until, timeIsOver }
  }

  /**
   * May a mail go to this person today? Asked when one is planned and again when it leaves, as the system. Into a
   * mailbox that two people here have, none goes: the one who opens it would read it as being about the other.
   */
  async mayMail(tx: Tx, personId: string, seen: Situation): Promise<boolean> {
    if (!seen.wantsMail || !seen.doings.somethingLeft || seen.timeIsOver) return false
    if (await this.identity.sharesMailbox(tx, personId)) return false
    return !(await this.conversations.recalls(tx, personId, dayOf(seen.timeZone, seen.now)))
  }
}

const isLongOver = (couple: KnownCouple, now: Date): boolean => keptUntil(couple) <= now
