import { type AppointmentFacts, type EmailTexts, moment } from './email-template.ts'

const when = (facts: AppointmentFacts) => moment('en', facts)
const where = (facts: AppointmentFacts) => `You find it in your own space: ${facts.link}`
const stop = 'No more mail? You can switch it off in your own space.'

/** Neutral on purpose: whoever reads over a shoulder learns that there is something, or an appointment, and nothing more. */
export const en: EmailTexts = {
  'appointment.planned': (facts) => ({
    subject: 'Your appointment is set',
    paragraphs: [`Your appointment is on ${when(facts)}.`, where(facts), stop],
  }),
  'appointment.moved': (facts) => ({
    subject: 'Your appointment has moved',
    paragraphs: [`Your appointment is now on ${when(facts)}.`, where(facts), stop],
  }),
  'appointment.cancelled': (facts) => ({
    subject: 'Your appointment is off',
    paragraphs: [
      `The appointment on ${when(facts)} will not take place.`,
      `More is in your own space: ${facts.link}`,
      stop,
    ],
  }),
  'appointment.tomorrowOrLater': (facts) => ({
    subject: 'Your appointment',
    paragraphs: [`Your appointment is on ${when(facts)}.`, where(facts), stop],
  }),
  'appointment.soon': (facts) => ({
    subject: 'Your appointment is soon',
    paragraphs: [`Your appointment is on ${when(facts)}.`, 'You can come in ten minutes early.', where(facts), stop],
  }),
  'reminder.something': ({ link }) => ({
    subject: 'Something is ready for you',
    paragraphs: ['Something is ready for you. Have a look when it suits you.', `You find it here: ${link}`, stop],
  }),
  'reminder.ownMoment': ({ link }) => ({
    subject: 'Something is ready for you',
    paragraphs: [
      'This is the moment you chose yourself. Something is ready for you.',
      `You find it here: ${link}`,
      stop,
    ],
  }),
  'reminder.question': ({ link }) => ({
    subject: 'Do you still want mail from us?',
    paragraphs: [
      'We mailed you a few times. Shall we go on, pause for a while, or stop?',
      `Choose it in your own space: ${link}`,
      'You need not choose. We will then send no more mail, until you want it again yourself.',
    ],
  }),
}
