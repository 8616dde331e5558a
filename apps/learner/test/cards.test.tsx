import type { Card } from '@tweespraak/contract/learner/steps'
import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { aWorld, type World } from './a-world.ts'
import { aCleanDevice, visitStep } from './at-home.tsx'
import { stepsIn } from './real-content.ts'

let world: World
beforeEach(async () => {
  await aCleanDevice()
  world = aWorld()
})
afterEach(() => vi.restoreAllMocks())

const steps = stepsIn('nl').filter(({ who }) => who !== 'alone')
const step = steps.findIndex(({ id }) => id === 'm1-goal') + 1
const exercise = steps[step - 1]?.exercises.find(({ id }) => id === 'm1-shared-goal')
const labels = exercise?.primitive === 'fillIn' ? exercise.gaps.map(({ label }) => label) : []
const paper = (at: number) => page.getByRole('textbox', { name: labels[at] ?? '' })

type Field = Card['fields'][number]
const field = (gapId: string, words: string, more: Partial<Field> = {}): Field => ({
  gapId,
  words,
  writtenIn: 'nl',
  version: 1,
  savedAt: '2026-11-22T19:14:00.000Z',
  lastBy: 'other',
  ...more,
})
const card = (fields: Field[], agreed: Card['agreed'] = 'no'): Card => ({
  exerciseId: 'm1-shared-goal',
  version: fields.reduce((sum, it) => sum + it.version, 0),
  agreed,
  fields,
})
const saves = () => world.asked.filter(({ path }) => path === '/answers').map(({ body }) => body)

async function press(name: string) {
  const button = page.getByRole('button', { name, exact: true })
  await expect.element(button).toBeVisible()
  button.element().focus()
  await userEvent.keyboard('{Enter}')
}

test('a save names one field; below each stands who changed it last', async () => {
  world.cards = [card([field('goal', 'samen wandelen')])]
  await visitStep(world, step)
  await expect.element(paper(0)).toHaveValue('samen wandelen')
  await expect.element(page.getByText('Laatst veranderd door Ben')).toBeVisible()
  paper(1).element().focus()
  await userEvent.keyboard('We lachen meer.')
  await vi.waitFor(() => expect(saves()).toHaveLength(1))
  expect(saves()).toMatchObject([{ basedOn: 0, value: { kind: 'fields', fields: { notice: 'We lachen meer.' } } }])
  await expectNoAxeFindings()
})

test('what the other writes meanwhile appears within seconds, and nothing says that somebody is there', async () => {
  world.cards = [card([field('goal', 'samen wandelen')])]
  await visitStep(world, step)
  await expect.element(paper(0)).toHaveValue('samen wandelen')
  world.cards = [card([field('goal', 'samen fietsen', { version: 2 })])]
  await expect.element(paper(0), { timeout: 8_000 }).toHaveValue('samen fietsen')
  expect(document.body.textContent).not.toMatch(/is aan het|typt|online/)
})

test('on the same field both texts are kept, until one chooses', async () => {
  world.cards = [card([field('goal', 'samen wandelen')])]
  await visitStep(world, step)
  await expect.element(paper(0)).toHaveValue('samen wandelen')
  paper(0).element().focus()
  await userEvent.keyboard('{Control>}a{/Control}samen zingen')
  world.cards = [card([field('goal', 'samen fietsen', { version: 2 })])]
  await expect.element(page.getByText('Er staat ook iets anders'), { timeout: 8_000 }).toBeVisible()
  await expect.element(page.getByText(/samen fietsen/).first()).toBeVisible()
  await expect.element(paper(0)).toHaveValue('samen zingen')
  await expectNoAxeFindings()
  await press('Zet ze onder elkaar')
  await vi.waitFor(() => expect(world.cards[0]?.fields[0]?.words).toBe('samen fietsen\n\nsamen zingen'))
})

test('a card is agreed by a press on what stands there; a change afterwards is told', async () => {
  world.cards = [card([field('goal', 'samen wandelen')])]
  await visitStep(world, step)
  await press('Zo is het goed')
  await expect.element(page.getByText('Jij zei dat het zo goed is.')).toBeVisible()
  world.cards = [card([field('goal', 'ik beslis', { version: 2 })], 'changed')]
  await expect
    .element(page.getByText(/Hier is iets veranderd nadat jij zei dat het goed was/), { timeout: 8_000 })
    .toBeVisible()
  await expectNoAxeFindings()
})

test('after the two parted the card is for reading', async () => {
  world.apart = 'left'
  world.done.add('m1-goal')
  world.cards = [card([field('goal', 'samen wandelen')], 'both')]
  await visitStep(world, step)
  await expect.element(page.getByText(/samen wandelen/)).toBeVisible()
  await expect.element(paper(0)).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: 'Zo is het goed' })).not.toBeInTheDocument()
})
