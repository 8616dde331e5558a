import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/professional/room'
import { Clock } from '../platform/clock/clock.ts'
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { Professional } from '../platform/domain/actor.ts'
import { appointmentShape } from './appointment-shape.ts'
import { partOf, seenAfter } from './domain/apart.ts'
import { doorOf, type Seat } from './domain/room-access.ts'
import { appointmentOf, type Talk } from './domain/talk.ts'
import { KnownNames, type Names } from './known-names.ts'
import { OwnTalk } from './own-talk.ts'
import { SeatPlaces } from './seat-places.ts'

type Lobby = Output<typeof contract.readLobby>

/** Who waits and who is in the room, for the professional who holds the talk. */
@Injectable()
export class LobbyView {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnTalk,
    private readonly places: SeatPlaces,
    private readonly names: KnownNames,
    private readonly clock: Clock,
  ) {}

  async run(actor: Professional, { params }: Input<typeof contract.readLobby>): Promise<Lobby> {
    const names = await this.namesFor(actor, params.id)
    return this.unitOfWork.run(actor, async (tx) => {
      const talk = await this.own.ofProfessional(tx, actor, params.id)
      return this.read(tx, talk, names)
    })
  }

  /** What a verb asks before its transaction, to be able to `read` in it. */
  namesFor(actor: Professional, talkId: string): Promise<Names> {
    return this.names.ofTalk(actor, talkId)
  }

  async read(tx: Tx, talk: Talk, names: Names): Promise<Lobby> {
    const order = [...names.keys()]
    const place = (it: Seat) => order.indexOf(it.personId ?? '')
    const seats = await this.places.ofPartners(tx, talk)
    const part = partOf(
      talk,
      seats.map((it) => it.alone),
    )
    return {
      number: talk.number,
      state: doorOf(talk, this.clock.now()),
      appointment: appointmentShape(appointmentOf(talk)),
      apartFirst: talk.apartFirst,
      part,
      seats: seats
        .toSorted((a, b) => place(a.seat) - place(b.seat))
        .map(({ seat, state, alone }) => ({
          seatId: seat.id,
          name: names.get(seat.personId ?? '') ?? '',
          state,
          seenAlone: alone >= seenAfter,
          aloneSeconds: Math.floor(alone / 1000),
        })),
    }
  }
}
