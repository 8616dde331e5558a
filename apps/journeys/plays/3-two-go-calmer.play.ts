import { expect, test } from '@playwright/test'
import { expectNoAxeFindings } from '../people/accessibility.ts'
import { Participant } from '../people/participant.ts'
import { demoAccount, stack } from '../stack/stack.ts'
import { travelTo } from '../stack/travel.ts'

const days = 86_400_000
/** Later than any time another play travels to before this one; a change of pace takes three days at most. */
const evening = 6 * days
const someDaysLater = 10 * days

test('Ana asks for a calmer pace; some days later both walk the same calm route, and nothing says whose wish it was', async ({
  browser,
}) => {
  const ana = await Participant.at(browser, { alias: 'Ana', pin: '402917', locale: 'nl' })
  const ben = await Participant.at(browser, { alias: 'Ben', pin: '735180', locale: 'en' })
  const words = 'Jullie volgen nu de rustige route. In plaats van stappen samen doe je een stap alleen.'
  const calm = (who: Participant) => who.page.getByText(who.say(words))

  await test.step('given two who are at home, each on a phone of their own', async () => {
    await travelTo(new Date(Date.now() + evening))
    await ana.signsInByMail(demoAccount('Ana').email)
    await ben.signsInByMail(demoAccount('Ben').email)
  })

  await test.step('when Ana asks for it at her own place, nothing changes that evening', async () => {
    await ana.page.goto(`${stack().addresses.learner}/m`)
    await ana.page.getByText(ana.say('Rustiger aan'), { exact: true }).click()
    await ana.press(ana.say('Ik wil het rustiger aan'))
    await expect(ana.page.getByText(ana.say('Bewaard.'), { exact: true })).toBeVisible()
    await expectNoAxeFindings(ana.page)
    for (const who of [ana, ben]) {
      await who.comesHome()
      await expect(who.page.getByText(who.say('Jullie weg'))).toBeVisible()
      await expect(calm(who)).toHaveCount(0)
    }
  })

  await test.step('then, some days later, both read the same and get a step alone for the steps together', async () => {
    await travelTo(new Date(Date.now() + someDaysLater))
    for (const who of [ana, ben]) {
      await who.comesHome()
      await expect(calm(who)).toBeVisible()
      await who.page.goto(`${stack().addresses.learner}/l`)
      await expect(who.page.getByText(who.titleOf('m1-alone'))).toBeVisible()
      await expect(who.page.getByText(who.titleOf('m1-read'))).toHaveCount(0)
      await expectNoAxeFindings(who.page)
    }
  })
})
