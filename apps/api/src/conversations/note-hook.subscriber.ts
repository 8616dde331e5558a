import { Injectable } from '@nestjs/common'
import type * as z from 'zod'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { after, days } from '../platform/domain/duration.ts'
import { Subscriber } from '../platform/jobs/handlers.ts'
import { hookArrived } from './conversations.events.ts'
import { isOrderly } from './domain/presence.ts'
import type { Talk } from './domain/talk.ts'
import { HooksRepository } from './hooks.repository.ts'
import { PresencesRepository } from './presences.repository.ts'
import { SeatsRepository } from './seats.repository.ts'
import { TalksRepository } from './talks.repository.ts'
import type { RoomHook } from './video-rooms.ts'

type Arrived = z.output<typeof hookArrived.payload>

/** How long an event is kept, so that a repeat is known as one. Older ones are refused for their age. */
const keptFor = days(1)

/** Notes joining and leaving as LiveKit told it, in whatever order it arrives. */
@Injectable()
export class NoteHook extends Subscriber<Arrived> {
  override readonly name = 'conversations.note-hook'
  override readonly event = hookArrived

  constructor(
    private readonly hooks: HooksRepository,
    private readonly talks: TalksRepository,
    private readonly seats: SeatsRepository,
    private readonly presences: PresencesRepository,
  ) {
    super()
  }

  override async handle(tx: Tx, { hookId }: Arrived): Promise<void> {
    const hook = await this.hooks.byId(tx, hookId)
    if (!hook) return
    await this.hooks.forgetBefore(tx, after(hook.happenedAt, -keptFor))
    const talk = await this.talks.byRoom(tx, hook.roomName)
    if (!talk) return
    if (hook.kind === 'room_finished') {
      // The end of a former room says nothing of who is in the room of now.
      if (hook.roomName === talk.roomName) await this.endAll(tx, talk, hook)
    } else if (hook.kind === 'participant_joined' || hook.kind === 'participant_left') {
      await this.note(tx, talk, hook)
    }
  }

  private endAll(tx: Tx, talk: Talk, { happenedAt }: RoomHook): Promise<void> {
    return this.presences.endAll(tx, talk.id, { leftAt: happenedAt, estimated: true })
  }

  private async note(tx: Tx, talk: Talk, hook: RoomHook): Promise<void> {
    const { sid, seatId, joinedAt } = hook
    const seats = await this.seats.of(tx, talk.id)
    if (!sid || !joinedAt || !seatId || !seats.some((it) => it.id === seatId)) return
    const stay = { sid, seatId, joinedAt, conversationId: talk.id, lastSeenAt: hook.happenedAt }
    await this.presences.note(tx, { ...stay, leftAt: null, estimated: false })
    if (hook.kind === 'participant_left') {
      await this.presences.end(tx, sid, { leftAt: hook.happenedAt, estimated: !isOrderly(hook.reason ?? '') })
    }
  }
}
