import { Injectable } from '@nestjs/common'
import { WallClock } from '../platform/clock/clock.ts'
import { Settings } from '../platform/config/settings.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { system } from '../platform/domain/actor.ts'
import { DomainError } from '../platform/domain/domain-error.ts'
import type { Mail } from '../platform/mail/mail-sender.ts'
import { verdictOn } from './domain/message.ts'
import type { Letter } from './letter-writer.ts'
import { LetterWriters } from './letter-writers.ts'
import { MessagesRepository } from './messages.repository.ts'
import { write } from './templates/write.ts'

/** Decides in one transaction whether a message still should leave, and if so claims it. */
@Injectable()
export class ClaimMessage {
  private readonly host: string

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly writers: LetterWriters,
    private readonly clock: WallClock,
    settings: Settings,
  ) {
    this.host = /@([^\s>]+)/.exec(settings.MAIL_FROM)?.[1] ?? 'localhost'
  }

  /** The mail to hand over, or undefined when there is nothing to do. Throws when another process holds it. */
  run(messageId: string): Promise<Mail | undefined> {
    return this.unitOfWork.run(system('notifications.claim'), async (tx) => {
      const message = await this.messages.lock(tx, messageId)
      if (!message) return undefined
      const verdict = verdictOn(message, this.clock.now())
      if (verdict === 'wait') throw new DomainError('unavailable', 'server.unavailable', 5)
      if (verdict === 'doubt')
        await this.messages.change(tx, message.id, { state: 'in_doubt', claimedAt: message.claimedAt })
      if (verdict !== 'carry') return undefined
      const letter = await this.writers.of(message.template)?.write(tx, message)
      const state = letter ? 'claimed' : 'dropped'
      await this.messages.change(tx, message.id, { state, claimedAt: this.clock.now() })
      return letter && this.mail(message.id, letter)
    })
  }

  private mail(id: string, letter: Letter): Mail {
    return {
      to: letter.to,
      ...write(letter.template, letter.locale, letter.facts),
      messageId: `<${id}@${this.host}>`,
      ...(letter.calendar && { calendar: letter.calendar }),
    }
  }
}
