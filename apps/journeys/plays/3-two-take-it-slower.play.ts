import { expect, test } from '@playwright/test'
import { expectNoAxeFindings } from '../people/accessibility.ts'
import { Participant } from '../people/participant.ts'
import { demoAccount, stack } from '../stack/stack.ts'
import { travelTo } from '../stack/travel.ts'

const days = 86_400_000
/** Later than any time another play travels to before this one. */
const evening = 6 * days

test('Ana asks to take it slower; Ben sees that she did, joint steps wait for both, and only she takes it back', async ({
  browser,
}) => {
  const ana = await Participant.at(browser, { alias: 'Ana', pin: '402917', locale: 'nl' })
  const ben = await Participant.at(browser, { alias: 'Ben', pin: '735180', locale: 'en' })
  const both = [ana, ben]
  const opensWishes = async (who: Participant) => {
    await who.page.goto(`${stack().addresses.learner}/m`)
    await who.page.getByText(who.say('Rustiger aan, of pauze'), { exact: true }).click()
  }
  const jointStepsWait = async (wait: boolean) => {
    for (const who of both) {
      await who.comesHome()
      await who.page.goto(`${stack().addresses.learner}/l`)
      await expect(who.page.getByText(who.titleOf('m1-week'))).toBeVisible()
      await expect(who.page.getByText(who.titleOf('m1-alone'))).toHaveCount(wait ? 1 : 0)
      await expect(who.page.getByText(who.titleOf('m1-read'))).toHaveCount(wait ? 0 : 1)
    }
  }

  await test.step('given two who are at home, each on a phone of their own', async () => {
    await travelTo(new Date(Date.now() + evening))
    await ana.signsInByMail(demoAccount('Ana').email)
    await ben.signsInByMail(demoAccount('Ben').email)
  })

  await test.step('when Ana asks to take it slower, having read that Ben sees it', async () => {
    await opensWishes(ana)
    await expect(ana.page.getByText('Ben ziet dat jij dit vroeg. Alleen jij kunt het weer uitzetten.')).toBeVisible()
    await ana.press(ana.say('Ik wil het rustiger aan'))
    await expect(ana.page.getByText(/Je hebt gevraagd om rustiger aan/)).toBeVisible()
    await expectNoAxeFindings(ana.page)
  })

  await test.step('then it holds at once: Ben reads who asked, and both get a step alone for the steps together', async () => {
    await ben.comesHome()
    await expect(ben.page.getByText(/Ana wants to take it slower/)).toBeVisible()
    await expectNoAxeFindings(ben.page)
    await jointStepsWait(true)
  })

  await test.step('and when she takes it back, the steps together are there again', async () => {
    await opensWishes(ana)
    await ana.press(ana.say('Zet rustiger aan uit'))
    await expect(ana.page.getByText(/Je hebt gevraagd om rustiger aan/)).toHaveCount(0)
    await jointStepsWait(false)
  })
})
