import type { Locale } from '@tweespraak/contract/values/values'

/** What a mail says, in one language. */
export interface EmailText {
  readonly subject: string
  /** Paragraphs, without markup. */
  readonly paragraphs: readonly string[]
}

/** What a mail about an appointment may tell: when, and where the reader finds it. Not with whom, nor what about. */
export interface AppointmentFacts {
  readonly startsAt: Date
  /** The reader's own zone. */
  readonly timeZone: string
  /** True when the appointment was made in another zone than the reader's. */
  readonly elsewhere: boolean
  /** The front page of the reader's own app: an address that tells nothing. */
  readonly link: string
}

/** What a reminder may tell: nothing but where the reader's own space is. */
export interface ReminderFacts {
  /** The front page of the reader's own app: an address that tells nothing. */
  readonly link: string
}

/** Every message there is, and what it needs to know. */
export interface EmailTemplates {
  readonly 'appointment.planned': AppointmentFacts
  readonly 'appointment.moved': AppointmentFacts
  readonly 'appointment.cancelled': AppointmentFacts
  readonly 'appointment.tomorrowOrLater': AppointmentFacts
  readonly 'appointment.soon': AppointmentFacts
  readonly 'reminder.something': ReminderFacts
  readonly 'reminder.ownMoment': ReminderFacts
  readonly 'reminder.question': ReminderFacts
}
export type EmailTemplate = keyof EmailTemplates

export type EmailTexts = { readonly [T in EmailTemplate]: (facts: EmailTemplates[T]) => EmailText }

/** Returns `dinsdag 1 december om 19:30`, with the zone's own name when the appointment was made elsewhere. */
export function moment(locale: Locale, facts: AppointmentFacts): string {
  const language = { nl: 'nl-NL', en: 'en-GB' }[locale]
  const day = new Intl.DateTimeFormat(language, {
    timeZone: facts.timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })
  const time = new Intl.DateTimeFormat(language, {
    timeZone: facts.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    ...(facts.elsewhere && { timeZoneName: 'shortGeneric' }),
  })
  const at = { nl: 'om', en: 'at' }[locale]
  return `${day.format(facts.startsAt)} ${at} ${time.format(facts.startsAt)}`
}
