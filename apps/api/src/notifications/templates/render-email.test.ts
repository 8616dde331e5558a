import { expect, test } from 'vitest'
import type { AppointmentFacts, EmailTemplate } from './email-template.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'
import { renderEmail } from './render-email.ts'

const facts: AppointmentFacts = {
  startsAt: new Date('2026-12-01T18:30:00Z'),
  timeZone: 'Europe/Amsterdam',
  elsewhere: false,
  link: 'https://omgeving.example/?a=1&b=2',
}
const all = Object.keys(nl) as EmailTemplate[]
const appointments = all.filter((it) => it.startsWith('appointment.'))
const reminders = all.filter((it) => it.startsWith('reminder.'))
const tellTale =
  /tweespraak|relatie|relation|partner|stel\b|couple|gesprek|talk|therap|professional|module|stap\b|\bstep|gemeente|municipal|veilig|safe|video/i

const inBoth = (templates: readonly EmailTemplate[]) =>
  templates.flatMap((it) => [[it, 'nl'] as const, [it, 'en'] as const])

test.each(inBoth(appointments))(
  '%s in %s tells nothing but that there is an appointment, and when',
  (template, locale) => {
    const mail = renderEmail(template, locale, facts)
    const words = `${mail.subject}\n${mail.text}`.replaceAll(facts.link, '')
    expect(words).not.toMatch(tellTale)
    expect(mail.text).toContain(locale === 'nl' ? 'dinsdag 1 december om 19:30' : 'Tuesday 1 December at 19:30')
  },
)

test.each(inBoth(reminders))(
  '%s in %s tells nothing but that there is something, or a question',
  (template, locale) => {
    const mail = renderEmail(template, locale, facts)
    const words = `${mail.subject}\n${mail.text}`.replaceAll(facts.link, '')
    expect(words).not.toMatch(tellTale)
    expect(words).not.toMatch(/\d|vandaag|today|nog niet|not yet|lang geleden|long time|samen|together|jullie/i)
    expect(mail.text.match(/https?:\/\/\S+/g)).toEqual([facts.link])
  },
)

test('both languages have the same messages', () => {
  expect(Object.keys(en).sort()).toEqual(all.sort())
})

test('a reader in another zone sees the own time, with its zone', () => {
  const there = renderEmail('appointment.planned', 'en', { ...facts, timeZone: 'Europe/London', elsewhere: true })
  expect(there.text).toContain('18:30 United Kingdom Time')
})

test('html says the same words and nothing in it can be mistaken for markup', () => {
  const mail = renderEmail('appointment.planned', 'nl', facts)
  expect(mail.html).toContain('href="https://omgeving.example/?a=1&amp;b=2"')
  expect(mail.html).not.toMatch(/<img|<script|style=/)
  for (const line of mail.text.trim().split('\n\n').slice(0, 1)) expect(mail.html).toContain(`<p>${line}</p>`)
})
