import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { aWorld, type World } from './a-world.ts'
import { visit, visitStep } from './at-home.tsx'

let world: World
beforeEach(() => {
  world = aWorld()
})
afterEach(() => vi.restoreAllMocks())

test('a step can be passed over: what was written is put away first, and today says it can still be done', async () => {
  await visitStep(world, 5)
  await page.getByRole('checkbox').first().click()
  await page.getByRole('button', { name: 'Sla over' }).click()
  await expect.element(page.getByText('Je kunt deze stap later nog doen.')).toBeVisible()
  const paths = world.asked.map(({ path }) => path)
  expect(paths.indexOf('/answers')).toBeGreaterThan(-1)
  expect(paths.indexOf('/answers')).toBeLessThan(paths.indexOf('/steps/m1-wish/pass-over'))
  await page.getByRole('link', { name: 'Iets anders doen' }).click()
  await expect.element(page.getByText('Overgeslagen')).toBeVisible()
  await expectNoAxeFindings()
})

test('nothing is passed over while what was written cannot be put away', async () => {
  await visitStep(world, 5)
  await page.getByRole('checkbox').first().click()
  world.reachable = false
  await page.getByRole('button', { name: 'Sla over' }).click()
  await expect.element(page.getByText('Er is nu geen verbinding.')).toBeVisible()
  expect(world.passedOver.size).toBe(0)
})

test('the first step, which everybody does, has no way past it; nor has one that is done', async () => {
  await visitStep(world, 1)
  await expect.element(page.getByRole('button', { name: 'Klaar met deze stap' })).toBeVisible()
  expect(page.getByRole('button', { name: 'Sla over' }).query()).toBeNull()
  world.done.add('m1-wish')
  await visitStep(world, 5)
  await expect.element(page.getByRole('button', { name: 'Klaar met deze stap' })).toBeVisible()
  expect(page.getByRole('button', { name: 'Sla over' }).query()).toBeNull()
})

test('a step that is not required is called so, and can be left out from today without opening it', async () => {
  world.optional.add('m1-measure')
  for (const done of ['m1-begin', 'm1-private']) world.done.add(done)
  await visit(world, { pathname: '/' })
  await expect.element(page.getByText('Deze stap mag, hij hoeft niet')).toBeVisible()
  await page.getByRole('button', { name: 'Sla over' }).click()
  await expect.element(page.getByText('Dit is je volgende stap')).toBeVisible()
  expect([...world.passedOver]).toEqual(['m1-measure'])
  await page.getByRole('link', { name: 'Iets anders doen' }).click()
  await expect.element(page.getByText('Mag, hoeft niet')).toBeVisible()
})

test('before anybody signs up, the page on who sees what says that the replies stay on the screen', async () => {
  world.signedIn = false
  await visit(world, { pathname: '/w' })
  await expect.element(page.getByText(/Je antwoorden blijven op je scherm/)).toBeVisible()
  await expect.element(page.getByText(/je partner ziet dat jij het vroeg/)).toBeVisible()
  await expectNoAxeFindings()
})
