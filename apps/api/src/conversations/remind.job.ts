import { Injectable } from '@nestjs/common'
import * as z from 'zod'
import { Clock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { system } from '../platform/domain/actor.ts'
import { defineJob, ScheduledJob } from '../platform/jobs/handlers.ts'
import { AppointmentMails } from './appointment-mails.ts'
import { stands } from './domain/talk.ts'
import { TalksRepository } from './talks.repository.ts'

const payload = z.strictObject({
  conversationId: z.uuid(),
  sequence: z.int(),
  moment: z.enum(['twoDaysBefore', 'twoHoursBefore']),
})
type Payload = z.output<typeof payload>

export const remind = defineJob('conversations.remind', payload)

const templateOf = {
  twoDaysBefore: 'appointment.tomorrowOrLater',
  twoHoursBefore: 'appointment.soon',
} as const satisfies Record<Payload['moment'], string>

/** Recalls an appointment at its moment, if it still stands as it was when this was planned. */
@Injectable()
export class Remind extends ScheduledJob<Payload> {
  override readonly kind = remind

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly talks: TalksRepository,
    private readonly mails: AppointmentMails,
    private readonly clock: Clock,
  ) {
    super()
  }

  override async run({ conversationId, sequence, moment }: Payload): Promise<void> {
    await this.unitOfWork.run(system(this.kind.name), async (tx) => {
      const talk = await this.talks.lock(tx, conversationId)
      if (!talk?.startsAt || !stands(talk) || talk.sequence !== sequence || talk.startsAt <= this.clock.now()) return
      await this.mails.toAll(tx, talk, templateOf[moment])
    })
  }
}
