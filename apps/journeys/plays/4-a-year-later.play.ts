import { expect, test } from '@playwright/test'
import { expectNoAxeFindings } from '../people/accessibility.ts'
import { Adviser } from '../people/adviser.ts'
import { stack } from '../stack/stack.ts'
import { travelTo } from '../stack/travel.ts'

/** More than a year: every couple of the demo world is past its half year, and every month has closed. */
const longEnough = 400 * 24 * 3_600_000

test('a year later the adviser reads figures with margins, and nothing about one couple', async ({ browser }) => {
  const jolanda = await Adviser.at(browser)
  const answers: string[] = []
  jolanda.page.on('response', async (response) => {
    if (response.url().includes('/api/')) answers.push(await response.text().catch(() => ''))
  })

  await test.step('given that a year went by, and the monthly work was done', async () => {
    await jolanda.signsIn()
    await travelTo(new Date(Date.now() + longEnough))
    await expect
      .poll(
        async () => {
          await jolanda.opensReport()
          await expect(jolanda.page.getByRole('heading', { level: 1 })).toBeVisible()
          return jolanda.page.getByText('Precies geteld').count()
        },
        { timeout: 60_000, intervals: [2000] },
      )
      .toBe(1)
  })

  await test.step('then she reads how many began, how many finished and how many are satisfied', async () => {
    await expect(jolanda.page.getByRole('main')).toContainText('60 stellen')
    await expect(jolanda.page.getByText(/maakten het programma af/)).toBeVisible()
    await expect(jolanda.page.getByText(/die het afmaakten, zijn tevreden/)).toBeVisible()
    await expect(jolanda.page.getByRole('table', { name: /Per groep, met de marge/ })).toBeVisible()
    await expectNoAxeFindings(jolanda.page)
  })

  await test.step('and nothing she was ever sent names a partner, or says who used a code', async () => {
    const everything = answers.join('\n')
    expect(everything.length).toBeGreaterThan(1000)
    expect(everything).not.toMatch(/Ana|Ben"|coupleId|alias|redeemed/)
    expect(stack().accounts.filter((it) => it.role === 'participant' && everything.includes(it.email))).toEqual([])
  })
})
