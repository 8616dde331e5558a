import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/professional/room'
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { Professional } from '../platform/domain/actor.ts'
import type { Talk } from './domain/talk.ts'
import { KnownNames, type Names } from './known-names.ts'
import { OwnTalk } from './own-talk.ts'
import { RoomStays } from './room-stays.ts'

type Shown = Output<typeof contract.readAttendance>

const shownState = {
  accepted: 'booked',
  booked: 'booked',
  moved: 'booked',
  held: 'held',
  no_show: 'noShow',
  cancelled_couple: 'cancelledByCouple',
  cancelled_professional: 'cancelledByProfessional',
} as const satisfies Record<Talk['state'], Shown['state']>

/** Who was in the room and how long, for the professional who holds the talk. */
@Injectable()
export class AttendanceView {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnTalk,
    private readonly stays: RoomStays,
    private readonly names: KnownNames,
  ) {}

  async run(actor: Professional, { params }: Input<typeof contract.readAttendance>): Promise<Shown> {
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

  async read(tx: Tx, talk: Talk, names: Names): Promise<Shown> {
    const { seats, attendance } = await this.stays.of(tx, talk)
    return {
      state: shownState[talk.state],
      seats: seats.map((seat) => {
        const there = attendance.seats.find((it) => it.seatId === seat.id)
        return {
          seatId: seat.id,
          role: seat.role,
          name: seat.personId ? (names.get(seat.personId) ?? null) : null,
          seconds: wholeSeconds(there?.present ?? 0),
          estimated: there?.estimated ?? false,
        }
      }),
      togetherSeconds: wholeSeconds(attendance.together),
      estimated: attendance.estimated,
    }
  }
}

const wholeSeconds = (ms: number) => Math.round(ms / 1000)
