import { Injectable } from '@nestjs/common'
import { WallClock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { system } from '../platform/domain/actor.ts'
import { ScheduledJob } from '../platform/jobs/handlers.ts'
import { MailSender } from '../platform/mail/mail-sender.ts'
import { ClaimMessage } from './claim-message.ts'
import { outcomeOf } from './domain/delivery-attempt.ts'
import type { MessageState } from './domain/message.ts'
import { MessagesRepository } from './messages.repository.ts'
import { sendMessage } from './notifications.commands.ts'

/** Sends one message: claims it, speaks SMTP outside any transaction, and remembers how the attempt went. */
@Injectable()
export class SendMessageJob extends ScheduledJob<{ messageId: string }> {
  override readonly kind = sendMessage

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly claim: ClaimMessage,
    private readonly messages: MessagesRepository,
    private readonly sender: MailSender,
    private readonly clock: WallClock,
  ) {
    super()
  }

  override async run({ messageId }: { messageId: string }): Promise<void> {
    const mail = await this.claim.run(messageId)
    if (!mail) return
    try {
      await this.sender.send(mail)
    } catch (error) {
      const outcome = outcomeOf(error)
      // In doubt the claim stays: when it has run out, the message's own delivery decides.
      if (outcome === 'rejected') return this.became(messageId, 'refused')
      if (outcome === 'retry') await this.became(messageId, 'planned')
      throw error
    }
    await this.became(messageId, 'sent')
  }

  private async became(id: string, state: MessageState): Promise<void> {
    const claimedAt = state === 'sent' ? this.clock.now() : null
    await this.unitOfWork.run(system(this.kind.name), (tx) => this.messages.change(tx, id, { state, claimedAt }))
  }
}
