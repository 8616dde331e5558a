/** One mail, ready to go. `text` always; `html` says the same. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  /** A stable id makes a mail that is sent twice one mail for the reader. */
  readonly messageId?: string
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string }
}

/** Hands a mail to whoever carries it. Returns once it was taken over; throws when it was not. */
export abstract class MailSender {
  abstract send(mail: Mail): Promise<void>
}
