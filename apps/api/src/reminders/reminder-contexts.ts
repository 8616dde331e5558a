import { Injectable } from '@nestjs/common'
import { ConversationsReader } from '../conversations/conversations.reader.ts'
import { CouplesReader, type KnownCouple } from '../couples/couples.reader.ts'
import { type Contact, IdentityReader } from '../identity/identity.reader.ts'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { type OwnDoings, ProgressReader } from '../progress/progress.reader.ts'
import { keptUntil, type PersonNow } from './domain/reminder-schedule.ts'
import { dayOf } from './domain/weekly-moment.ts'

/** One person as the reminders see them. Of the partner nothing is in it, not even that there is one. */
export interface ReminderContext extends PersonNow {
  readonly contact: Contact
  readonly doings: OwnDoings
  /** The person said yes to messages and has an address. */
  readonly wantsMail: boolean
  /** The end of the couple's time, in programme time, and whether that moment has come. */
  readonly until: Date
  readonly timeIsOver: boolean
  /** The person takes a pause from the programme: no mail asks them back. */
  readonly pauses: boolean
}

/** Reads what the reminders need to know of one person. Nothing of it is kept. */
@Injectable()
export class ReminderContexts {
  constructor(
    private readonly couples: CouplesReader,
    private readonly identity: IdentityReader,
    private readonly progress: ProgressReader,
    private readonly conversations: ConversationsReader,
    private readonly clock: Clock,
  ) {}

  /** Returns undefined when the person takes part no longer: erased, gone from the couple, or long after the couple's time. */
  async of(tx: Tx, personId: string): Promise<ReminderContext | undefined> {
    const now = this.clock.now()
    const { couple, consented } = await this.couples.withConsent(tx, personId, 'mailMessages')
    const contact = await this.identity.contactOf(tx, personId)
    const mine = couple?.members.find((it) => it.personId === personId)
    if (!couple || !mine || !contact || isLongOver(couple, now)) return undefined
    const doings = await this.progress.ownDoings(tx, personId)
    const doneAt = doings.lastAt && doings.lastAt > mine.joinedAt ? doings.lastAt : mine.joinedAt
    const wantsMail = contact.email !== null && consented
    const { until, timeIsOver } = couple
    const pauses = couple.pausing.includes(personId)
    return { now, timeZone: contact.timeZone, contact, doings, doneAt, wantsMail, until, timeIsOver, pauses }
  }

  /**
   * Returns whether a mail may go to this person today. Asked when one is planned and again when it leaves, as the system.
   * None goes into a mailbox that two people here have: the one who opens it would read it as being about the other.
   */
  async mayMail(tx: Tx, personId: string, seen: ReminderContext): Promise<boolean> {
    if (!seen.wantsMail || !seen.doings.somethingLeft || seen.timeIsOver || seen.pauses) return false
    if (await this.identity.sharesMailbox(tx, personId)) return false
    return !(await this.conversations.remindsOfAppointment(tx, personId, dayOf(seen.timeZone, seen.now)))
  }
}

const isLongOver = (couple: KnownCouple, now: Date): boolean => keptUntil(couple) <= now
