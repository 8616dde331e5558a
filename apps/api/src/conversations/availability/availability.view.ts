import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/professional/availability'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Professional } from '../../platform/domain/actor.ts'
import { ConversationsRepository } from '../conversations.repository.ts'
import { AvailabilityRepository } from './availability.repository.ts'

/** The times a professional opened, and how much of each is booked. */
@Injectable()
export class AvailabilityView {
  constructor(
    private readonly availability: AvailabilityRepository,
    private readonly conversations: ConversationsRepository,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, actor: Professional): Promise<Output<typeof contract.readAvailability>> {
    const windows = await this.availability.of(tx, actor.personId, this.clock.now())
    const booked = await this.conversations.upcomingOf(tx, actor.personId)
    return {
      windows: windows.map(({ professionalId: _own, ...it }) => ({
        ...it,
        startsAt: it.startsAt.toISOString(),
        endsAt: it.endsAt.toISOString(),
        booked: booked.filter(({ startsAt }) => startsAt && startsAt >= it.startsAt && startsAt < it.endsAt).length,
      })),
    }
  }
}
