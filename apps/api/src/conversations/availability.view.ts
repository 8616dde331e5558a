import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/professional/availability'
import { Clock } from '../platform/clock/clock.ts'
import { type Tx } from '../platform/database/unit-of-work.ts'
import type { Professional } from '../platform/domain/actor.ts'
import { AvailabilityRepository } from './availability.repository.ts'
import { TalksRepository } from './talks.repository.ts'

type Windows = Output<typeof contract.readAvailability>

/** The times a professional opened, and how much of each is booked. */
@Injectable()
export class AvailabilityView {
  constructor(
    private readonly availability: AvailabilityRepository,
    private readonly talks: TalksRepository,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, actor: Professional): Promise<Windows> {
    return this.read(tx, actor)
  }

  async read(tx: Tx, actor: Professional): Promise<Windows> {
    const windows = await this.availability.of(tx, actor.personId, this.clock.now())
    const talks = await this.talks.upcomingOf(tx, actor.personId)
    return {
      windows: windows.map(({ professionalId: _own, ...it }) => ({
        ...it,
        startsAt: it.startsAt.toISOString(),
        endsAt: it.endsAt.toISOString(),
        booked: talks.filter((talk) => talk.startsAt && talk.startsAt >= it.startsAt && talk.startsAt < it.endsAt)
          .length,
      })),
    }
  }
}
