import { readReport } from '@tweespraak/contract/municipality/report'
import { refuse } from '@tweespraak/testing/contract-server'
import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { aTownHall, outcomes, published, type TownHall, visit } from './a-town-hall.tsx'

const rest = 'de helft van de stellen maakt het programma af'

let hall: TownHall
beforeEach(() => {
  hall = aTownHall()
})
afterEach(() => vi.restoreAllMocks())

test('before the first publication it says how many couples and how long, and shows no figure', async () => {
  await visit(hall, '/')
  await expect.element(page.getByText('De eerste cijfers gaan over 60 stellen die zijn begonnen.')).toBeVisible()
  await expect.element(page.getByText(/7 tot 9 maanden/)).toBeVisible()
  expect(document.querySelectorAll('.tsp-numeral, .tsp-whiskers')).toHaveLength(0)
  await expectNoAxeFindings()
})

test('every number stands beside how sure it is, and again in a table', async () => {
  hall.report = published
  await visit(hall, '/')
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(`Ongeveer ${rest}`)
  for (const row of document.querySelectorAll('.tsp-numbers > li')) {
    expect(row.lastElementChild?.textContent).not.toBe('')
  }
  await expect.element(page.getByRole('cell', { name: '30 (24 tot 36)' })).toBeVisible()
  await expect.element(page.getByText('Tussen 39 en 61')).toBeVisible()
  await expect.element(page.getByText('64 of hoger')).toBeVisible()
  expect(document.body.textContent).not.toMatch(/%|\b100 tot\b|\bNaN\b|undefined/)
  await expectNoAxeFindings()
})

test.each([
  { from: 39, to: 61, says: 'Ongeveer' },
  { from: 50, to: 70, says: 'Meer dan' },
  { from: 30, to: 50, says: 'Minder dan' },
  { from: null, to: 60, says: 'Ongeveer' },
])('the heading passes a half only when the whole margin does: $from to $to', async ({ from, to, says }) => {
  const completion = { atLeast: 50, below: 55, margin: { from, to }, confidencePercent: 95 }
  hall.report = { ...published, total: { ...outcomes, completion } }
  await visit(hall, '/')
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(`${says} ${rest}`)
})

test('a figure about too few couples is left out, and the rest stays', async () => {
  const total = { ...outcomes, satisfaction: null, change: null }
  hall.report = { ...published, total }
  await visit(hall, '/')
  await expect.element(page.getByText('maakten het programma af, binnen een half jaar.')).toBeVisible()
  await expect.element(page.getByText(/zijn tevreden\. Ieder/)).not.toBeInTheDocument()
})

test('stock is said in tens, in English too', async () => {
  hall.report = published
  await visit(hall, '/l', 'en')
  await expect.element(page.getByText('100 to 109')).toBeVisible()
  await expect.element(page.getByText('In tens, brought up to date once a month').first()).toBeVisible()
  await expectNoAxeFindings()
})

test('the explanation names what is protected and how far, without the word impossible', async () => {
  await visit(hall, '/u')
  await expect.element(page.getByText(/hoogstens 73 van de 100/)).toBeVisible()
  await expect.element(page.getByText(/U ziet 4 groepen tegelijk/)).toBeVisible()
  expect(document.body.textContent).not.toMatch(/onmogelijk/i)
  await expectNoAxeFindings()
})

test('a municipality’s own colours are laid over ours', async () => {
  hall.look = { 'utrecht.button.primary-action.background-color': '#0B4EA2' }
  hall.report = published
  await visit(hall, '/')
  const button = page.getByRole('button', { name: 'Print op één A4' })
  await expect.element(button).toBeVisible()
  await expect.poll(() => getComputedStyle(button.element()).backgroundColor).toBe('rgb(11, 78, 162)')
})

test('when the report cannot be fetched it says so, with a way to try again', async () => {
  hall.server.on(readReport, () => refuse(409, 'something.new'))
  await visit(hall, '/')
  await expect.element(page.getByText('Er ging iets mis bij ons.')).toBeVisible()
  hall.server.on(readReport, () => published)
  await page.getByRole('button', { name: 'Probeer het opnieuw' }).click()
  await expect.element(page.getByText('60').first()).toBeVisible()
})
