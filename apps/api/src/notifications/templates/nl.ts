import { type AppointmentFacts, type EmailTexts, moment } from './email-template.ts'

const when = (facts: AppointmentFacts) => moment('nl', facts)
const where = (facts: AppointmentFacts) => `Je vindt hem in je eigen omgeving: ${facts.link}`
const stop = 'Wil je geen mail meer? Dat zet je uit in je eigen omgeving.'

/** Neutral on purpose: whoever reads over a shoulder learns that there is something, or an appointment, and nothing more. */
export const nl: EmailTexts = {
  'appointment.planned': (facts) => ({
    subject: 'Je afspraak staat',
    paragraphs: [`Je afspraak is op ${when(facts)}.`, where(facts), stop],
  }),
  'appointment.moved': (facts) => ({
    subject: 'Je afspraak is verzet',
    paragraphs: [`Je afspraak is nu op ${when(facts)}.`, where(facts), stop],
  }),
  'appointment.cancelled': (facts) => ({
    subject: 'Je afspraak gaat niet door',
    paragraphs: [
      `De afspraak op ${when(facts)} gaat niet door.`,
      `Meer staat in je eigen omgeving: ${facts.link}`,
      stop,
    ],
  }),
  'appointment.tomorrowOrLater': (facts) => ({
    subject: 'Je afspraak',
    paragraphs: [`Je afspraak is op ${when(facts)}.`, where(facts), stop],
  }),
  'appointment.soon': (facts) => ({
    subject: 'Je afspraak is zo',
    paragraphs: [`Je afspraak is op ${when(facts)}.`, 'Je kunt tien minuten eerder naar binnen.', where(facts), stop],
  }),
  'reminder.something': ({ link }) => ({
    subject: 'Er staat iets voor je klaar',
    paragraphs: ['Er staat iets voor je klaar. Kijk als het jou uitkomt.', `Je vindt het hier: ${link}`, stop],
  }),
  'reminder.ownMoment': ({ link }) => ({
    subject: 'Er staat iets voor je klaar',
    paragraphs: [
      'Dit is het moment dat je zelf koos. Er staat iets voor je klaar.',
      `Je vindt het hier: ${link}`,
      stop,
    ],
  }),
  'reminder.question': ({ link }) => ({
    subject: 'Wil je nog mail van ons?',
    paragraphs: [
      'We mailden je een paar keer. Wil je daarmee doorgaan, even pauze, of geen mail meer?',
      `Kies het in je eigen omgeving: ${link}`,
      'Kiezen hoeft niet. Je krijgt dan geen mail meer, tot je dat zelf weer wilt.',
    ],
  }),
}
