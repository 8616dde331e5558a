import { expect, test } from '@playwright/test'
import { expectNoAxeFindings } from '../people/accessibility.ts'
import { Adviser } from '../people/adviser.ts'
import { Participant } from '../people/participant.ts'
import { stack } from '../stack/stack.ts'

test('Jolanda prints a code, Ana begins with it, Ben says not now and comes back, and both do their part of module 1', async ({
  browser,
}) => {
  const ana = await Participant.at(browser, { alias: 'Ana', pin: '402917', locale: 'nl' })
  const ben = await Participant.at(browser, { alias: 'Ben', pin: '735180', locale: 'en' })
  const cas = await Participant.at(browser, { alias: 'Cas', pin: '618204', locale: 'nl' })
  const dia = await Participant.at(browser, { alias: 'Dia', pin: '927361', locale: 'en' })
  const anasAddress = 'ana.begint@voorbeeld.example'
  let invite = { link: '', spoken: '' }

  const jolanda = await Adviser.at(browser)
  let code = ''
  let secondCode = ''

  await test.step('Jolanda signs in with two codes and makes cards for the huisarts', async () => {
    await jolanda.signsIn()
    await jolanda.makesCards('Huisarts', 8)
    await expectNoAxeFindings(jolanda.page)
    ;[code = '', secondCode = ''] = await jolanda.readsCards()
  })

  await test.step('Cas types it wrong: he is told so in one sentence, and what he typed is still there', async () => {
    const refusal = await cas.isRefusedCode(`${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`)
    expect(refusal).toContain('Deze code kunnen we niet gebruiken.')
    await expectNoAxeFindings(cas.page)
  })

  await test.step('given a code on a card, Ana reads what it is, makes a place of her own and gives a mail address', async () => {
    await ana.opensCode(`${stack().addresses.learner}/k#${code}`)
    await expectNoAxeFindings(ana.page)
    await ana.loadsAnew()
    expect(ana.page.url(), 'the code does not stand in the address').not.toContain('#')
    await expect(ana.heading(ana.say('Samen oefenen, thuis'))).toBeVisible()
    await ana.makesAnAccount()
    await ana.givesMail(anasAddress)
    await ana.press(ana.say('Begin'))
    await expect(ana.heading(ana.say('Nodig je partner uit'))).toBeVisible()
    await ana.press(ana.say('Maak een uitnodiging'))
    invite = await ana.readsInvite()
    await expectNoAxeFindings(ana.page)
  })

  await test.step('the used code shows Cas the same page as an unused one; her own invite is none for Ana', async () => {
    const shown: string[] = []
    for (const each of [code, secondCode]) {
      await cas.page.goto('about:blank')
      await cas.opensCode(`${stack().addresses.learner}/k#${each}`)
      await expect(
        cas.page.getByText(cas.say('Is je partner al begonnen met deze code? Vraag dan om een uitnodiging.')),
      ).toBeVisible()
      const main = cas.page.getByRole('main')
      await expect(main.getByRole('listitem').nth(4), 'what it is not for is fetched').toBeVisible()
      shown.push((await main.textContent()) ?? '')
    }
    expect(shown[0]).toBe(shown[1])
    await expectNoAxeFindings(cas.page)
    await ana.page.goto(invite.link)
    await ana.press(ana.say('Vertel me meer'))
    await ana.press(ana.say('Ga verder'))
    await ana.saysItFits()
    await expect(ana.page.getByText(ana.say('Dit is je eigen uitnodiging.'))).toBeVisible()
    await expectNoAxeFindings(ana.page)
  })

  await test.step('when her tab closes in the middle, another device shows what was saved', async () => {
    await ana.opensNextStep('m1-begin')
    await ana.grades(7)
    await ana.isSaved()
    await expectNoAxeFindings(ana.page)
    await ana.takesAnotherDevice()
    await ana.signsInByMail(anasAddress)
    await ana.opensNextStep('m1-begin')
    await expect(ana.page.getByRole('radio', { name: '7', exact: true })).toBeChecked()
    await ana.finishesStep()
  })

  await test.step('Ben says not now; later he types the eight characters and joins, in English', async () => {
    await ben.page.goto(invite.link)
    await ben.press(ben.say('Niet nu'))
    await expect(ben.heading(ben.say('Dat is goed'))).toBeVisible()
    await ben.page.goto('about:blank')
    await ben.page.goto(`${stack().addresses.learner}/u`)
    await ben.page.getByLabel(ben.say('Typ de acht tekens')).fill(invite.spoken)
    await ben.press(ben.say('Ga verder'))
    await ben.press(ben.say('Vertel me meer'))
    await ben.makesAnAccount()
    await ben.givesNoMail()
    await expect(ben.heading(/Ben/)).toBeVisible()
    await ben.opensNextStep('m1-begin')
    await ben.grades(6)
    await ben.isSaved()
    await ben.finishesStep()
  })

  await test.step('the invite is used: it brings Cas nowhere, and says so', async () => {
    await cas.page.goto(invite.link)
    await expect(cas.page.getByText(cas.say('Deze uitnodiging werkt niet meer.'))).toBeVisible()
    await expectNoAxeFindings(cas.page)
  })

  await test.step('both put the private questions off, and answer the short ones, each alone', async () => {
    for (const who of [ana, ben]) {
      await who.opensNextStep('m1-private')
      await who.press(who.say('Later'))
      await who.isHome()
      await who.opensNextStep('m1-measure')
      await who.answersAllQuestions()
      await who.isSaved()
      await who.finishesStep()
    }
  })

  await test.step('then what they value stays hidden until both have written it', async () => {
    await ana.opensNextStep('m1-values')
    await ana.writes('Je zet koffie voor me neer.')
    await ana.finishesStep()
    await ben.opensNextStep('m1-values')
    await expect(ben.page.getByText('koffie')).toHaveCount(0)
    await ben.writes('You laugh at your own jokes.')
    await ben.finishesStep()
    await expect(ben.page.getByText('Je zet koffie voor me neer.')).toBeVisible()
    await expect(ben.page.getByText('You laugh at your own jokes.')).toBeVisible()
    await expectNoAxeFindings(ben.page)
  })

  await test.step('and they read it to each other, and each marks the talk as done', async () => {
    for (const who of [ana, ben]) {
      await who.opensNextStep('m1-wish')
      await who.page.getByRole('checkbox').first().check()
      await who.isSaved()
      await who.finishesStep()
      await who.opensNextStep('m1-read')
      await expect(who.page.getByText('Je zet koffie voor me neer.')).toBeVisible()
      await expect(who.page.getByText('You laugh at your own jokes.')).toBeVisible()
      await who.press(who.say('We hebben al gepraat'))
      await who.finishesStep()
    }
    await expect(ben.page.getByRole('heading', { level: 2, name: ben.titleOf('m1-goal') })).toBeVisible()
  })

  await test.step('a second couple begins without any mail, and comes back with the code on paper', async () => {
    await cas.opensCode(`${stack().addresses.learner}/k#${secondCode}`)
    await cas.makesAnAccount()
    await cas.givesNoMail()
    await cas.press(cas.say('Begin'))
    await cas.press(cas.say('Maak een uitnodiging'))
    await dia.page.goto((await cas.readsInvite()).link)
    await dia.press(dia.say('Vertel me meer'))
    await dia.makesAnAccount()
    await dia.givesNoMail()
    await dia.isHome()
    await cas.takesAnotherDevice()
    await cas.signsInByRecoveryCode()
    await cas.opensNextStep('m1-begin')
  })
})
