import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import moduleThree from '../../../packages/content/built/module-3-underneath.json?raw'
import { aWorld, type World } from './a-world.ts'
import { aCleanDevice, visitStep } from './at-home.tsx'
import { builtModule, stepsIn } from './real-content.ts'

const { steps } = builtModule(moduleThree).modules.nl
const stepOf = (id: string) => steps.find((it) => it.id === id)

let world: World
beforeEach(async () => {
  world = aWorld()
  world.instead = stepOf('m3-say')
  world.alone = stepOf('m3-alone')
  await aCleanDevice()
})
afterEach(() => vi.restoreAllMocks())

const button = (name: string) => page.getByRole('button', { name, exact: true })
/** What was sent that changes something. */
const sent = () =>
  world.asked.filter(({ path }) => path === '/answers' || /finish|pass-over/.test(path)).map(({ path }) => path)

const ways = {
  together: async () => {
    await button('Samen').click()
    await button('Klaar met deze stap').click()
  },
  alone: async () => {
    await button('Alleen').click()
    await button('Klaar met deze stap').click()
  },
  notNow: () => button('Niet nu').click(),
}

test.each(Object.entries(ways))('a deep step that is done %s sends the same as the other ways', async (_way, go) => {
  await visitStep(world, 6)
  await expect.element(page.getByText(/Het programma laat niet zien wat je kiest/)).toBeVisible()
  await go()
  await expect.element(page.getByRole('heading', { name: /Ana$/ })).toBeVisible()
  await expect.element(page.getByText('Jouw deel van deze stap is klaar.')).toBeVisible()
  expect(sent()).toEqual(['/steps/m3-say/finish'])
})

test('the three ways are buttons of one kind and order, and the invitation comes again when the step is opened later', async () => {
  for (const _visit of [1, 2]) {
    await visitStep(world, 6)
    await expect.element(button('Samen')).toBeVisible()
    const buttons = [...document.querySelectorAll('#main button')]
    expect(buttons.map((it) => it.textContent)).toEqual(['Samen', 'Alleen', 'Niet nu'])
    expect(new Set(buttons.map((it) => it.className)).size).toBe(1)
    await expectNoAxeFindings()
    await ways.together()
    await expect.element(page.getByRole('heading', { name: /Ana$/ })).toBeVisible()
  }
})

test('alone, it is done on paper: there is nothing to fill in, and it says that nothing is kept', async () => {
  await visitStep(world, 6)
  await button('Alleen').click()
  await expect.element(page.getByText('Neem papier, of denk erover na. Hier wordt niets bewaard.')).toBeVisible()
  await expect.element(page.getByText(/Dit kan ik mezelf deze week geven/)).toBeVisible()
  expect(document.querySelectorAll('#main input, #main textarea')).toHaveLength(0)
  await expectNoAxeFindings()
})

test('together, the talk begins with a clock, can be stopped, and marks nothing', async () => {
  await visitStep(world, 6)
  await button('Samen').click()
  await expectNoAxeFindings()
  await button('Begin het gesprek').click()
  await button('Stop').click()
  await expect.element(button('Klaar met deze stap')).toBeVisible()
  expect(sent()).toEqual([])
})

test('every joint step offers everybody to do it alone', async () => {
  world = aWorld()
  await visitStep(world, 7)
  await button('Doe deze stap alleen').click()
  const alone = stepsIn('nl').find(({ id }) => id === 'm1-alone')?.title ?? ''
  await expect.element(page.getByRole('heading', { name: alone, level: 1 })).toBeVisible()
})
