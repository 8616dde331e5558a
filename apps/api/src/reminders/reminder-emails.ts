import { Injectable } from '@nestjs/common'
import * as z from 'zod'
import { type Message, MessageRenderer, type RenderedMessage } from '../notifications/notifications.module.ts'
import { Settings } from '../platform/config/settings.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { isStillTrue, type ReminderKind } from './domain/reminder-schedule.ts'
import { ReminderContexts } from './reminder-contexts.ts'
import { SchedulesRepository } from './schedules.repository.ts'

const about = z.object({ scheduleId: z.uuid(), askedAt: z.int() })

/** Renders a reminder at the moment it leaves, if everything that allowed it is still so. It knows nobody's name. */
@Injectable()
export class ReminderEmails extends MessageRenderer {
  override readonly templatePrefix = 'reminder'

  constructor(
    private readonly schedules: SchedulesRepository,
    private readonly contexts: ReminderContexts,
    private readonly settings: Settings,
  ) {
    super()
  }

  override async render(tx: Tx, message: Message): Promise<RenderedMessage | undefined> {
    const { scheduleId, askedAt } = about.parse(message.about)
    const schedule = await this.schedules.of(tx, message.personId)
    const context = await this.contexts.of(tx, message.personId)
    if (schedule?.id !== scheduleId || !context || !isStillTrue(schedule, context, new Date(askedAt))) return undefined
    if (!(await this.contexts.mayMail(tx, message.personId, context))) return undefined
    const { email, locale } = context.contact
    if (!email) return undefined
    return {
      to: email,
      locale,
      template: message.template as `reminder.${ReminderKind}`,
      facts: { link: this.settings.LEARNER_ORIGIN },
    }
  }
}
