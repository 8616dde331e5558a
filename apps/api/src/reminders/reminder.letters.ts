import { Injectable } from '@nestjs/common'
import * as z from 'zod'
import { type Letter, LetterWriter, type Message } from '../notifications/notifications.module.ts'
import { Settings } from '../platform/config/settings.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { type Saying, stillSo } from './domain/plan.ts'
import { PlansRepository } from './plans.repository.ts'
import { Situations } from './situations.ts'

const about = z.object({ planId: z.uuid(), saidAt: z.int() })

/** Writes a reminder at the moment it leaves, if everything that allowed it is still so. It knows nobody's name. */
@Injectable()
export class ReminderLetters extends LetterWriter {
  override readonly about = 'reminder'

  constructor(
    private readonly plans: PlansRepository,
    private readonly situations: Situations,
    private readonly settings: Settings,
  ) {
    super()
  }

  override async write(tx: Tx, message: Message): Promise<Letter | undefined> {
    const { planId, saidAt } = about.parse(message.about)
    const plan = await this.plans.of(tx, message.personId)
    const situation = await this.situations.of(tx, message.personId)
    if (plan?.id !== planId || !situation || !stillSo(plan, situation, new Date(saidAt))) return undefined
    if (!(await this.situations.mayMail(tx, message.personId, situation))) return undefined
    const { email, locale } = situation.contact
    if (!email) return undefined
    return {
      to: email,
      locale,
      template: message.template as `reminder.${Saying}`,
      facts: { link: this.settings.LEARNER_ORIGIN },
    }
  }
}
