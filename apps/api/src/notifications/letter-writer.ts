import type { Locale } from '@tweespraak/contract/values/values'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Message } from './domain/message.ts'
import type { Template, Templates } from './templates/template.ts'

/** A message as it leaves: to whom, in which language, and what it may say. */
export interface Letter<T extends Template = Template> {
  readonly to: string
  readonly locale: Locale
  readonly template: T
  readonly facts: Templates[T]
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string }
}

/**
 * The context that asked for a message writes it, at the moment it leaves. Register one as a provider; it is found
 * by what its templates begin with.
 */
export abstract class LetterWriter {
  /** Whose messages it writes: `appointment` for every template that begins with `appointment.` */
  abstract readonly about: string
  /**
   * The letter, or undefined when it should not leave any more: no consent, no address, or what it would say is no
   * longer so. Called in the transaction that claims the message, as the system.
   */
  abstract write(tx: Tx, message: Message): Promise<Letter | undefined>
}
