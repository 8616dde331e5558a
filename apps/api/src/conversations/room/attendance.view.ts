import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/professional/room'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Professional } from '../../platform/domain/actor.ts'
import { ConversationAccess } from '../conversation-access.ts'
import { DisplayNames } from '../display-names.ts'
import type { ConversationState } from '../domain/conversation.ts'
import { AttendanceRecords } from './attendance-records.ts'

type Attendance = Output<typeof contract.readAttendance>

const stateInView = {
  accepted: 'booked',
  booked: 'booked',
  moved: 'booked',
  held: 'held',
  no_show: 'noShow',
  cancelled_couple: 'cancelledByCouple',
  cancelled_professional: 'cancelledByProfessional',
} as const satisfies Record<ConversationState, Attendance['state']>

/** Who was in the room and how long, for the professional who holds the conversation. */
@Injectable()
export class AttendanceView {
  constructor(
    private readonly access: ConversationAccess,
    private readonly records: AttendanceRecords,
    private readonly names: DisplayNames,
  ) {}

  async run(tx: Tx, actor: Professional, { params }: Input<typeof contract.readAttendance>): Promise<Attendance> {
    const conversation = await this.access.ofProfessional(tx, actor, params.id)
    const names = (await this.names.partners(tx, [conversation.id])).get(conversation.id)
    const { seats, attendance } = await this.records.of(tx, conversation)
    return {
      state: stateInView[conversation.state],
      seats: seats.map((seat) => {
        const there = attendance.seats.find((it) => it.seatId === seat.id)
        return {
          seatId: seat.id,
          role: seat.role,
          name: names?.get(seat.personId ?? '') ?? null,
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
