import { expect, test } from '@playwright/test'
import { expectToSeeAndHear } from '../people/media-probe.ts'
import { Participant } from '../people/participant.ts'
import { Professional } from '../people/professional.ts'
import { mailsTo, type ReceivedMail } from '../stack/inbox.ts'
import { demoAccount, stack } from '../stack/stack.ts'
import { travelTo } from '../stack/travel.ts'
import { killVideoServer } from '../stack/video-server.ts'

const hour = 3_600_000

/** Long enough alone with the professional to count, in ms; the API asks half a minute. */
const untilSeen = 60_000

/** Milliseconds after which somebody was surely half a minute alone with the professional, by the server's own word. */
const seenAlone = 45_000

test('a couple books a talk, moves it, and first each apart and then together they see and hear each other', async ({
  browser,
}) => {
  test.setTimeout(400_000)
  const ana = await Participant.at(browser, { alias: 'Ana', pin: '402917', locale: 'nl' })
  const ben = await Participant.at(browser, { alias: 'Ben', pin: '735180', locale: 'en' })
  const marijke = await Professional.at(browser)
  const starts = new Date(`${dayFromNow(3)}T10:30:00Z`) // half past eleven in Amsterdam, where it is winter
  const addresses = ['Ana', 'Ben', 'Marijke'].map((name) => demoAccount(name).email)

  await test.step('given that Marijke opened a day, and both said yes', async () => {
    await marijke.signsIn()
    await marijke.opensDay(dayFromNow(3))
    await ana.signsInByMail(demoAccount('Ana').email)
    await ben.signsInByMail(demoAccount('Ben').email)
    for (const who of [ana, ben]) {
      await who.page.goto(`${stack().addresses.learner}/g`)
      await who.press(who.say('Ja, dat wil ik'))
    }
  })

  await test.step('when Ana books a time and moves it once, all three get neutral mails about one entry', async () => {
    await ana.press(ana.say('Kies een tijd'))
    await ana.choosesSlot('10:00', 'Kies deze tijd')
    const booked = await Promise.all(addresses.map((it) => appointmentMail(it, 1)))
    await ana.press(ana.say('Kies een andere tijd'))
    await ana.choosesSlot('11:30', 'Verzet naar deze tijd')
    const moved = await Promise.all(addresses.map((it) => appointmentMail(it, 2)))
    for (const [nth, mail] of moved.entries()) {
      const first = entryIn(booked[nth])
      expect(entryIn(mail)).toEqual({ uid: first.uid, sequence: first.sequence + 1, title: 'Afspraak' })
      expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Marijke|Ben|Ana|relatie|gesprek|relationship/i)
    }
  })

  await test.step('then reminders go out 48 and 2 hours before, once for each', async () => {
    for (const [hours, nth] of [
      [47.9, 3],
      [1.9, 4],
    ] as const) {
      await travelTo(new Date(starts.getTime() - hours * hour))
      await Promise.all(addresses.map((it) => appointmentMail(it, nth)))
    }
    await ana.page.waitForTimeout(3000) // long enough for a second ring, were there one
    const counts = await Promise.all(addresses.map(async (it) => (await appointmentMails(it)).length))
    expect(counts, 'booked, moved, and two reminders').toEqual([4, 4, 4])
    await travelTo(new Date(starts.getTime() - 4 * 60_000))
  })

  await test.step('when it is time, Ana and Ben wait, and both read that each comes apart first', async () => {
    for (const who of [ana, ben]) {
      await who.page.goto(`${stack().addresses.learner}/g`)
      await who.press(who.say('Naar het gesprek'))
    }
    await expect(ana.heading(ana.say('Je bent er'))).toBeVisible()
    await expect(ben.heading(ben.say('Je bent er'))).toBeVisible()
    for (const who of [ana, ben]) {
      const apart = 'Marijke praat eerst met ieder van jullie apart, ongeveer acht minuten. Dat is bij iedereen zo.'
      const english =
        'Marijke first talks to each of you apart, for about eight minutes. It is like that for everybody.'
      await expect(who.page.getByText(who === ben ? english : apart)).toBeVisible()
    }
  })

  await test.step('then Marijke speaks with Ana alone, and Ben’s page says what it said', async () => {
    // Over the check of his own devices, which goes on saying whether it hears him.
    const told = async () => (await ben.page.getByRole('main').innerText()).split(ben.say('Doet alles het?'))[0]
    const before = await told()
    await marijke.page.goto(stack().addresses.professional)
    await marijke.press('Ana en Ben')
    await expect(marijke.page.getByRole('button', { name: 'Laat allebei binnen' })).toBeHidden()
    await marijke.press('Laat Ana alleen binnen')
    await marijke.press('Open de kamer')
    await Promise.all([ana, marijke].map((who) => expectToSeeAndHear(who.page, 1)))
    await expect(marijke.page.getByText('Noem dit nooit als de ander erbij is.')).toBeVisible()
    await marijke.page.waitForTimeout(seenAlone)
    expect(await told()).toBe(before)
  })

  await test.step('then with Ben alone: one press sends Ana back and lets him in', async () => {
    await marijke.press('Laat Ana wachten, en Ben binnen')
    await expect(ana.heading(ana.say('Je bent zo weer aan de beurt'))).toBeVisible()
    await Promise.all([ben, marijke].map((who) => expectToSeeAndHear(who.page, 1)))
    await expect(ana.page.getByText('Ben', { exact: true })).toBeHidden()
    await marijke.mayPress('Laat Ana binnen', untilSeen)
  })

  await test.step('and then with both', async () => {
    await marijke.press('Laat Ana binnen')
    await Promise.all([ana, ben, marijke].map((who) => expectToSeeAndHear(who.page, 2)))
    await expect(marijke.page.getByText('Noem dit nooit als de ander erbij is.')).toBeHidden()
  })

  await test.step('Ana closes her tab and comes back into the call', async () => {
    await ana.page.goto('about:blank')
    await expectToSeeAndHear(ben.page, 1)
    await ana.page.goto(`${stack().addresses.learner}/g`)
    await ana.press(ana.say('Naar het gesprek'))
    await Promise.all([ana, ben, marijke].map((who) => expectToSeeAndHear(who.page, 2)))
  })

  await test.step('the video server is killed and comes back, and so does the call', async () => {
    killVideoServer()
    await Promise.all([ana, ben, marijke].map((who) => expectToSeeAndHear(who.page, 2)))
  })

  await test.step('then Marijke ends it, and the attendance says who was there', async () => {
    await travelTo(new Date(starts.getTime() + 50 * 60_000))
    await marijke.press('Sluit het gesprek')
    await marijke.page.getByText('Het gesprek is gehouden').click()
    await marijke.press('Stop voor iedereen')
    await expect(ana.heading(ana.say('Het gesprek is voorbij'))).toBeVisible()
    await expect(ben.heading(ben.say('Het gesprek is voorbij'))).toBeVisible()
    await expect(marijke.page.getByText(/^Gehouden. Samen in de kamer/)).toBeVisible()
    for (const name of ['Ana', 'Ben', 'Jij']) {
      await expect(marijke.page.getByRole('row', { name: new RegExp(`^${name} .*minu`) })).toBeVisible()
    }
  })

  await test.step('and the next talk, once booked, can be cancelled again', async () => {
    await ana.page.goto(`${stack().addresses.learner}/g`)
    await ana.press(ana.say('Kies een tijd'))
    await ana.choosesSlot('16:00', 'Kies deze tijd')
    await Promise.all(addresses.map((it) => appointmentMail(it, 5)))
    await ana.press(ana.say('Zeg af'))
    await ana.press(ana.say('Ja, zeg af'))
    await expect(ana.page.getByRole('heading', { name: ana.say('Jullie kunnen een tijd kiezen') })).toBeVisible()
    const cancelled = await Promise.all(addresses.map((it) => appointmentMail(it, 6)))
    for (const mail of cancelled) {
      expect(mail?.attachments.some((it) => it.text?.includes('METHOD:CANCEL'))).toBe(true)
    }
  })
})

/** Mails about the appointment, the oldest first: all but the codes to sign in with. */
async function appointmentMails(address: string): Promise<readonly ReceivedMail[]> {
  return (await mailsTo(address)).filter((mail) => !/\bcode\b/i.test(mail.subject)).toReversed()
}

/** Waits for the nth mail about the appointment. */
async function appointmentMail(address: string, nth: number): Promise<ReceivedMail | undefined> {
  await expect.poll(async () => (await appointmentMails(address)).length).toBeGreaterThanOrEqual(nth)
  return (await appointmentMails(address))[nth - 1]
}

function entryIn(mail: ReceivedMail | undefined): { uid: string; sequence: number; title: string } {
  const file = mail?.attachments.find((it) => it.mimeType === 'text/calendar')?.text ?? ''
  const line = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(file)?.[1] ?? ''
  return { uid: line('UID'), sequence: Number(line('SEQUENCE')), title: line('SUMMARY') }
}

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 24 * hour).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' })
}
