import type { Locale } from '@tweespraak/contract/values/values'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Message } from './domain/message.ts'
import type { EmailTemplate, EmailTemplates } from './templates/email-template.ts'

/** A message as it leaves: to whom, in which language, and the facts its template may tell. */
export interface RenderedMessage<T extends EmailTemplate = EmailTemplate> {
  readonly to: string
  readonly locale: Locale
  readonly template: T
  readonly facts: EmailTemplates[T]
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string }
}

/**
 * Renders the messages a context asks for, at the moment they leave. Each context registers one as a provider; it is
 * found by what its templates begin with.
 */
export abstract class MessageRenderer {
  /** `appointment` for every template that begins with `appointment.` */
  abstract readonly templatePrefix: string
  /**
   * Returns what the message says, or undefined when it should not leave any more: no consent, no address, or what it would say is no
   * longer so. Called in the transaction that claims the message, as the system.
   */
  abstract render(tx: Tx, message: Message): Promise<RenderedMessage | undefined>
}
