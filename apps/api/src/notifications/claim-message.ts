import { Injectable } from '@nestjs/common'
import { WallClock } from '../platform/clock/clock.ts'
import { Settings } from '../platform/config/settings.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { system } from '../platform/domain/actor.ts'
import { DomainError } from '../platform/domain/domain-error.ts'
import type { Mail } from '../platform/mail/mail-sender.ts'
import { nextActionFor } from './domain/message.ts'
import type { RenderedMessage } from './message-renderer.ts'
import { MessageRenderers } from './message-renderers.ts'
import { MessagesRepository } from './messages.repository.ts'
import { renderEmail } from './templates/render-email.ts'

/** Decides in one transaction whether a message still should leave, and if so claims it. */
@Injectable()
export class ClaimMessage {
  private readonly host: string

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly renderers: MessageRenderers,
    private readonly clock: WallClock,
    settings: Settings,
  ) {
    this.host = /@([^\s>]+)/.exec(settings.MAIL_FROM)?.[1] ?? 'localhost'
  }

  /** Returns the mail to send, or undefined when there is nothing to do. Throws when another process holds it. */
  run(messageId: string): Promise<Mail | undefined> {
    return this.unitOfWork.run(system('notifications.claim'), async (tx) => {
      const message = await this.messages.lock(tx, messageId)
      if (!message) return undefined
      const action = nextActionFor(message, this.clock.now())
      if (action === 'wait') throw new DomainError('unavailable', 'server.unavailable', 5)
      if (action === 'doubt')
        await this.messages.change(tx, message.id, { state: 'in_doubt', claimedAt: message.claimedAt })
      if (action !== 'send') return undefined
      const rendered = await this.renderers.of(message.template)?.render(tx, message)
      const state = rendered ? 'claimed' : 'dropped'
      await this.messages.change(tx, message.id, { state, claimedAt: this.clock.now() })
      return rendered && this.mail(message.id, rendered)
    })
  }

  private mail(id: string, rendered: RenderedMessage): Mail {
    return {
      to: rendered.to,
      ...renderEmail(rendered.template, rendered.locale, rendered.facts),
      messageId: `<${id}@${this.host}>`,
      ...(rendered.calendar && { calendar: rendered.calendar }),
    }
  }
}
