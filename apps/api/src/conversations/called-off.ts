import { Injectable } from '@nestjs/common'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { AppointmentNews } from './appointment-news.ts'
import { cancel, type Talk, whyNotCancel } from './domain/talk.ts'
import { TalksRepository } from './talks.repository.ts'

/** Cancels an appointment that can no longer be, as the system. Nothing follows it. */
@Injectable()
export class CalledOff {
  constructor(
    private readonly talks: TalksRepository,
    private readonly news: AppointmentNews,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, talk: Talk): Promise<void> {
    const now = this.clock.now()
    if (whyNotCancel(talk, now)) return
    const cancelled = cancel(talk, 'couple', now)
    await this.talks.save(tx, talk, cancelled)
    await this.news.cancelled(tx, cancelled)
  }
}
