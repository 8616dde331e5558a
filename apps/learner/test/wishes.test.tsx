import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { aWorld, type World } from './a-world.ts'
import { visit } from './at-home.tsx'

let world: World
beforeEach(() => {
  world = aWorld()
})
afterEach(() => vi.restoreAllMocks())

const asked = (path: string) => world.asked.filter((it) => it.path === path)

test('before somebody asks to take it slower they read that the other sees it, and that only they can take it back', async () => {
  await visit(world, { pathname: '/m', state: { open: 'wishes' } })
  await expect.element(page.getByText('Ben ziet dat jij dit vroeg. Alleen jij kunt het weer uitzetten.')).toBeVisible()
  await expectNoAxeFindings()
  await page.getByRole('button', { name: 'Ik wil het rustiger aan' }).click()
  await expect.element(page.getByText(/Je hebt gevraagd om rustiger aan/)).toBeVisible()
  expect(asked('/couple/slower').at(-1)?.body).toEqual({ on: true })
  await page.getByRole('button', { name: 'Zet rustiger aan uit' }).click()
  await expect.poll(() => asked('/couple/slower').at(-1)?.body).toEqual({ on: false })
})

test('before somebody takes a pause they read what the other sees of it', async () => {
  await visit(world, { pathname: '/m', state: { open: 'wishes' } })
  await expect.element(page.getByText('Ben ziet dat er pauze is. Niet waarom, en niet tot wanneer.')).toBeVisible()
  await page.getByRole('button', { name: 'Neem pauze' }).click()
  await expect.element(page.getByText('Je hebt pauze genomen. Ga verder wanneer jij wilt.')).toBeVisible()
  await page.getByRole('button', { name: 'Ga weer verder' }).click()
  await expect.poll(() => asked('/couple/pause').map(({ body }) => body)).toEqual([{ on: true }, { on: false }])
})

test('a button that is pressed twice at once sends once', async () => {
  await visit(world, { pathname: '/m', state: { open: 'wishes' } })
  const button = page.getByRole('button', { name: 'Neem pauze' })
  await expect.element(button).toBeVisible()
  const element = button.element() as HTMLElement
  element.click()
  await new Promise<void>((resolve) => queueMicrotask(resolve)) // the next press may come before any timer
  element.click()
  await expect.element(page.getByText(/Je hebt pauze genomen/)).toBeVisible()
  expect(asked('/couple/pause')).toHaveLength(1)
})

test.each([
  ['slower', 'Ben wil het rustiger aan. Stappen samen wachten. Je kunt alleen verder.'],
  ['pause', 'Samen is er nu pauze. Je kunt alleen verder.'],
] as const)('what the other asked for (%s) is said on today, and cannot be taken back here', async (wish, words) => {
  world.wishes = { ...world.wishes, [wish]: { mine: false, partner: true } }
  await visit(world, { pathname: '/' })
  await expect.element(page.getByText(words)).toBeVisible()
  await expectNoAxeFindings()
  await visit(world, { pathname: '/m', state: { open: 'wishes' } })
  await expect.element(page.getByText(words)).toBeVisible()
  const own = wish === 'slower' ? 'Ik wil het rustiger aan' : 'Neem pauze'
  await expect.element(page.getByRole('button', { name: own })).toBeVisible()
})

test('without a wish nothing is said, and whoever is alone is offered a pause only', async () => {
  await visit(world, { pathname: '/' })
  await expect.element(page.getByText('Jullie weg')).toBeVisible()
  expect(page.getByText(/rustiger aan|pauze/).query()).toBeNull()
  world = aWorld()
  world.partner = null
  await visit(world, { pathname: '/m', state: { open: 'wishes' } })
  await expect.element(page.getByRole('button', { name: 'Neem pauze' })).toBeVisible()
  expect(page.getByRole('button', { name: 'Ik wil het rustiger aan' }).query()).toBeNull()
})
