import { Injectable } from '@nestjs/common'
import type { Conversation } from '@tweespraak/contract/learner/conversations'
import { Clock } from '../platform/clock/clock.ts'
import type { DomainError } from '../platform/domain/domain-error.ts'
import { appointmentShape } from './appointment-shape.ts'
import { appointmentOf, movesAllowed, type Talk, type TalkState, whyNotCancel, whyNotMove } from './domain/talk.ts'
import { KnownNames, type Names } from './known-names.ts'

const shownState: Readonly<Record<TalkState, Conversation['state']>> = {
  accepted: 'toBook',
  booked: 'booked',
  moved: 'booked',
  held: 'held',
  no_show: 'noShow',
  cancelled_couple: 'cancelled',
  cancelled_professional: 'cancelled',
}

/** One talk in the shape of the contract. */
@Injectable()
export class ShownTalk {
  constructor(
    private readonly known: KnownNames,
    private readonly clock: Clock,
  ) {}

  names(including?: string): Promise<Names> {
    return this.known.professionals(including)
  }

  of(talk: Talk, names: Names): Conversation {
    const now = this.clock.now()
    const id = talk.professionalId
    return {
      id: talk.id,
      number: talk.number,
      state: shownState[talk.state],
      apartFirst: talk.apartFirst,
      appointment: talk.startsAt ? appointmentShape(appointmentOf(talk)) : null,
      professional: id ? { id, name: names.get(id) ?? '' } : null,
      movesLeft: movesAllowed - talk.moves,
      mayMove: may(whyNotMove(talk, now)),
      mayCancel: may(whyNotCancel(talk, now)),
    }
  }
}

const may = (refusal: DomainError | undefined) => ({ allowed: refusal === undefined, reason: refusal?.code ?? null })
