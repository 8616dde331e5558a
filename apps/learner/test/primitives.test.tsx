import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import loop from '../../../packages/content/built/module-2-our-loop.json?raw'
import underneath from '../../../packages/content/built/module-3-underneath.json?raw'
import { aWorld, type World } from './a-world.ts'
import { lastSaved, visitStep } from './at-home.tsx'
import { builtModule } from './real-content.ts'

let world: World
beforeEach(() => {
  world = aWorld()
})
afterEach(() => vi.restoreAllMocks())

const saved = (exerciseId: string, value: unknown) =>
  vi.waitFor(() => expect(lastSaved(world, exerciseId)).toEqual(value), 5000)
const heading = (name: string) => page.getByRole('heading', { name, level: 1 })

test('who presses done too early is shown which question is open, until it is answered', async () => {
  await visitStep(world, 1)
  await page.getByRole('button', { name: 'Klaar met deze stap' }).click()
  const open = page.getByText('Er staat nog een vraag open')
  await expect.element(open).toBeVisible()
  await expectNoAxeFindings()
  page.getByRole('radio', { name: '5', exact: true }).element().focus()
  await userEvent.keyboard(' ')
  await expect.element(open).not.toBeInTheDocument()
})

test('rate: a grade is given with the arrow keys and saved, with the time in words', async () => {
  await visitStep(world, 1)
  await expect.element(heading('Waar staan we?')).toBeVisible()
  page.getByRole('radio', { name: '5', exact: true }).element().focus()
  await userEvent.keyboard(' {ArrowRight}{ArrowRight}')
  await saved('m1-grade', { kind: 'number', number: 7 })
  await expect.element(page.getByText('Bewaard om 20:14')).toBeVisible()
  await expectNoAxeFindings()
})

test('show: a film has captions that are on, its whole text beside it, and never plays by itself', async () => {
  await visitStep(world, 1)
  await vi.waitFor(() => expect(document.querySelector('video')).not.toBeNull())
  const video = document.querySelector('video')
  expect(video?.autoplay).toBe(false)
  expect(video?.querySelector('track')?.default).toBe(true)
  await page.getByText('Lees de hele tekst').click()
  await expect.element(page.getByText('Jij bent de ene lijn.')).toBeVisible()
})

test('form: more than three questions are asked one by one, and one can go back', async () => {
  await visitStep(world, 3)
  await expect.element(page.getByText('Vraag 1 van 7')).toBeVisible()
  page.getByRole('radio', { name: '3', exact: true }).element().focus()
  await userEvent.keyboard(' ')
  await saved('m1-measurement', { kind: 'form', replies: { talk: 3 } })
  page.getByRole('button', { name: 'Volgende vraag' }).element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Vraag 2 van 7')).toBeVisible()
  await page.getByRole('button', { name: 'Vorige vraag' }).click()
  await expect.element(page.getByText('Vraag 1 van 7')).toBeVisible()
  await expect.element(page.getByRole('radio', { name: '3', exact: true })).toBeChecked()
  await expectNoAxeFindings()
})

test('fill in: every gap is a field, and who may see it is chosen with the keyboard', async () => {
  await visitStep(world, 4)
  const first = page.getByLabelText('Het eerste')
  await expect.element(first).toBeVisible()
  first.element().focus()
  await userEvent.keyboard('je zet koffie{Tab}je blijft rustig')
  await saved('m1-three-things', {
    kind: 'fields',
    fields: { 'line-1': 'je zet koffie', 'line-2': 'je blijft rustig' },
  })
  page
    .getByRole('radio', { name: /als we allebei klaar zijn/ })
    .element()
    .focus()
  await userEvent.keyboard('{ArrowDown}')
  await vi.waitFor(() => expect(world.mine[0]?.audience).toBe('onlyMe'), 5000)
  await expectNoAxeFindings()
})

test('choose: not more than the step allows, and the screen says why', async () => {
  await visitStep(world, 5)
  const cards = page.getByRole('checkbox')
  await expect.element(cards.first()).toBeVisible()
  for (const at of [0, 1, 2, 3]) {
    cards.nth(at).element().focus()
    await userEvent.keyboard(' ')
  }
  await saved('m1-wish-cards', { kind: 'choice', chosen: ['less-tension', 'more-talk', 'closer'] })
  await expect.element(page.getByText('Je kunt er 3 kiezen. Haal er eerst één weg.')).toBeVisible()
  await expectNoAxeFindings()
})

test('write: what is typed is saved while typing goes on', async () => {
  await visitStep(world, 5)
  const paper = page.getByRole('textbox', { name: /gewone dag/ })
  await expect.element(paper).toBeVisible()
  paper.element().focus()
  await userEvent.keyboard('We blijven na het eten even zitten.')
  await saved('m1-wish-words', { kind: 'text', text: 'We blijven na het eten even zitten.' })
})

test('compare: both texts with both names where both shared', async () => {
  const value = (text: string) => ({ kind: 'fields' as const, fields: { 'line-1': text } })
  world.mine = [
    {
      exerciseId: 'm1-three-things',
      value: value('je zet koffie'),
      audience: 'partnerAfterReveal',
      writtenIn: 'nl',
      version: 1,
      savedAt: '2026-11-22T19:14:00.000Z',
      complete: true,
      given: 1,
    },
  ]
  world.fromPartner = [{ exerciseId: 'm1-three-things', value: value('you laugh'), writtenIn: 'en' }]
  await visitStep(world, 6)
  await expect.element(page.getByText('je zet koffie')).toBeVisible()
  await expect.element(page.getByText('you laugh')).toBeVisible()
  expect(page.getByText('you laugh').element().closest('[lang]')?.getAttribute('lang')).toBe('en')
  await expectNoAxeFindings()
})

test('compare: while the partner shared nothing there is no word about the partner', async () => {
  await visitStep(world, 6)
  await expect.element(page.getByText('Hier staat straks wat je schreef.')).toBeVisible()
  expect(document.querySelector('#m1-three-things-read')?.textContent).not.toContain('Ben')
})

test('talk: who begins reads first, then the two swap, and it is marked done with the keyboard alone', async () => {
  await visitStep(world, 6)
  const begin = page.getByRole('button', { name: 'Begin het gesprek' })
  await expect.element(begin).toBeVisible()
  begin.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(heading('Wie begint?')).toBeVisible()
  await page.getByRole('button', { name: 'Ben' }).click()
  for (const name of ['Ben vertelt', 'Ana vertelt', 'Ana vertelt', 'Ben vertelt']) {
    await expect.element(heading(name)).toBeVisible()
    await expectNoAxeFindings({ without: ['region'] }) // "Beurt 1 van 4" stands above the main part of the page
    page
      .getByRole('button', { name: /Volgende beurt|We zijn klaar/ })
      .element()
      .focus()
    await userEvent.keyboard('{Enter}')
  }
  await saved('m1-values-talk', { kind: 'done' })
  await expect.element(page.getByText('Voor jou is dit gesprek klaar.')).toBeVisible()
})

test('talk: stopping is one press, marks nothing and asks nothing', async () => {
  await visitStep(world, 6)
  await page.getByRole('button', { name: 'Begin het gesprek' }).click()
  await page.getByRole('button', { name: 'Ana' }).click()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect.element(heading('Lees elkaars drie dingen')).toBeVisible()
  expect(lastSaved(world, 'm1-values-talk')).toBeUndefined()
})

const stepWith = (module: string, type: string) =>
  builtModule(module).modules.nl.steps.find((step) => step.exercises.some((each) => each.type === type))

test('choose in order: buttons with the name of what they move, for a key as for a finger', async () => {
  world.instead = stepWith(loop, 'rank')
  await visitStep(world, 1)
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus() // a new page takes the focus first
  for (const name of ['Geld', 'Taken in huis']) {
    await expect.element(page.getByRole('button', { name, exact: true })).toBeVisible()
    page.getByRole('button', { name, exact: true }).element().focus()
    await userEvent.keyboard('{Enter}')
  }
  await expect.element(page.getByRole('button', { name: /^Hoger.*Taken in huis/ })).toBeVisible()
  page
    .getByRole('button', { name: /^Hoger.*Taken in huis/ })
    .element()
    .focus()
  await userEvent.keyboard('{Enter}')
  const order = () => [...document.querySelectorAll('.rank li .rank-word')].map((word) => word.textContent)
  expect(order()).toEqual(['Taken in huis', 'Geld'])
  page
    .getByRole('button', { name: /^Haal weg.*Geld/ })
    .element()
    .focus()
  await userEvent.keyboard('{Enter}')
  expect(order()).toEqual(['Taken in huis'])
  await expectNoAxeFindings()
})

test('choose from broad to fine: the finer words open below, and replace the broad one', async () => {
  world.instead = stepWith(underneath, 'feelingWheel')
  await visitStep(world, 1)
  const word = (name: string) => page.getByRole('checkbox', { name, exact: true })
  await word('Bang').click()
  await word('Bezorgd').click()
  await expect.element(word('Bang')).not.toBeChecked()
  await expect.element(word('Bezorgd')).toBeChecked()
  await expectNoAxeFindings()
})
