import { Injectable } from '@nestjs/common'
import type { Input } from '@tweespraak/contract/endpoint'
import type * as learner from '@tweespraak/contract/learner/conversations'
import type * as staff from '@tweespraak/contract/professional/agenda'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant, Professional } from '../../platform/domain/actor.ts'
import { ConversationAccess } from '../conversation-access.ts'
import { book, cancel, move } from '../domain/conversation.ts'
import { AppointmentChanges } from './appointment-changes.ts'
import { Slots } from './slots.ts'

interface Done {
  readonly done: true
}

/** Booking, moving and cancelling the appointment of a conversation. */
@Injectable()
export class Appointments {
  constructor(
    private readonly access: ConversationAccess,
    private readonly slots: Slots,
    private readonly changes: AppointmentChanges,
    private readonly clock: Clock,
  ) {}

  /** Books a slot for a conversation both said yes to. */
  async book(tx: Tx, actor: Participant, { params, body }: Input<typeof learner.bookConversation>): Promise<Done> {
    const before = await this.access.lockOfPartner(tx, actor, params.id)
    const slot = await this.slots.take(tx, before, body)
    await this.changes.book(tx, before, book(before, slot))
    return { done: true }
  }

  async move(tx: Tx, actor: Participant, { params, body }: Input<typeof learner.moveConversation>): Promise<Done> {
    const before = await this.access.lockOfPartner(tx, actor, params.id)
    const slot = await this.slots.take(tx, before, body)
    await this.changes.move(tx, before, move(before, slot, this.clock.now()))
    return { done: true }
  }

  /** Either partner cancels; the conversation stays theirs. */
  async cancelByPartner(
    tx: Tx,
    actor: Participant,
    { params }: Input<typeof learner.cancelConversation>,
  ): Promise<Done> {
    const before = await this.access.lockOfPartner(tx, actor, params.id)
    await this.changes.cancel(tx, before, cancel(before, 'couple', this.clock.now()))
    return { done: true }
  }

  /** The professional cannot come; the couple keeps the conversation. */
  async cancelByProfessional(
    tx: Tx,
    actor: Professional,
    { params }: Input<typeof staff.cancelAppointment>,
  ): Promise<Done> {
    const before = await this.access.lockOfProfessional(tx, actor, params.id)
    await this.changes.cancel(tx, before, cancel(before, 'professional', this.clock.now()))
    return { done: true }
  }
}
