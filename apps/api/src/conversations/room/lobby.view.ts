import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/professional/room'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Professional } from '../../platform/domain/actor.ts'
import { toAppointmentView } from '../appointment-view.ts'
import { ConversationAccess } from '../conversation-access.ts'
import { DisplayNames } from '../display-names.ts'
import { appointmentOf } from '../domain/conversation.ts'
import { doorOf } from '../domain/opening-hours.ts'
import { partOf, seenAloneAfterMs } from './domain/apart.ts'
import { SeatStates } from './seat-states.ts'

/** Who waits and who is in the room, for the professional who holds the conversation. */
@Injectable()
export class LobbyView {
  constructor(
    private readonly access: ConversationAccess,
    private readonly states: SeatStates,
    private readonly names: DisplayNames,
    private readonly clock: Clock,
  ) {}

  async run(
    tx: Tx,
    actor: Professional,
    { params }: Input<typeof contract.readLobby>,
  ): Promise<Output<typeof contract.readLobby>> {
    const conversation = await this.access.ofProfessional(tx, actor, params.id)
    const names = (await this.names.partners(tx, [conversation.id])).get(conversation.id) ?? new Map<string, string>()
    const order = [...names.keys()]
    const partners = (await this.states.ofPartners(tx, conversation)).toSorted(
      (a, b) => order.indexOf(a.seat.personId ?? '') - order.indexOf(b.seat.personId ?? ''),
    )
    return {
      number: conversation.number,
      state: doorOf(conversation, this.clock.now()),
      appointment: toAppointmentView(appointmentOf(conversation)),
      apartFirst: conversation.apartFirst,
      part: partOf(
        conversation,
        partners.map((it) => it.aloneMs),
      ),
      seats: partners.map(({ seat, state, aloneMs }) => ({
        seatId: seat.id,
        name: names.get(seat.personId ?? '') ?? '',
        state,
        seenAlone: aloneMs >= seenAloneAfterMs,
        aloneSeconds: Math.floor(aloneMs / 1000),
      })),
    }
  }
}
