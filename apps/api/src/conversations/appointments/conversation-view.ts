import type { Conversation as ConversationView } from '@tweespraak/contract/learner/conversations'
import type { DomainError } from '../../platform/domain/domain-error.ts'
import { toAppointmentView } from '../appointment-view.ts'
import type { Names } from '../display-names.ts'
import {
  appointmentOf,
  type Conversation,
  type ConversationState,
  maxMoves,
  whyNotCancel,
  whyNotMove,
} from '../domain/conversation.ts'

const stateInView: Readonly<Record<ConversationState, ConversationView['state']>> = {
  accepted: 'toBook',
  booked: 'booked',
  moved: 'booked',
  held: 'held',
  no_show: 'noShow',
  cancelled_couple: 'cancelled',
  cancelled_professional: 'cancelled',
}

/** Returns a conversation as a partner sees it, in the shape of the contract. `names` are of professionals. */
export function toConversationView(conversation: Conversation, names: Names, now: Date): ConversationView {
  const id = conversation.professionalId
  return {
    id: conversation.id,
    number: conversation.number,
    state: stateInView[conversation.state],
    apartFirst: conversation.apartFirst,
    appointment: conversation.startsAt ? toAppointmentView(appointmentOf(conversation)) : null,
    professional: id ? { id, name: names.get(id) ?? '' } : null,
    movesLeft: maxMoves - conversation.moves,
    mayMove: allowedUnless(whyNotMove(conversation, now)),
    mayCancel: allowedUnless(whyNotCancel(conversation, now)),
  }
}

const allowedUnless = (refusal: DomainError | undefined) => ({
  allowed: refusal === undefined,
  reason: refusal?.code ?? null,
})
