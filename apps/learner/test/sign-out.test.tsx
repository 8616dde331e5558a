import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { leaveAtOnce } from '../src/features/exit/leave-at-once.ts'
import { aWorld, type World } from './a-world.ts'
import { visit } from './at-home.tsx'

let world: World
beforeEach(() => {
  world = aWorld()
})
afterEach(() => vi.restoreAllMocks())

const left = () => world.asked.filter(({ path }) => path === '/sign-out').length
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const question = () => page.getByRole('dialog', { name: 'Kun je straks weer binnenkomen?' })

/** Nobody has the code on paper, and there is no address. */
function nobodyCouldComeBack() {
  world.me = { ...world.me, recoveryKept: false }
}

test.each([
  ['a code on paper', { recoveryKept: true, emailHint: null }],
  ['a mail address', { recoveryKept: false, emailHint: 'a…@voorbeeld.nl' }],
])('who has %s signs out at once', async (_, has) => {
  world.me = { ...world.me, ...has }
  await visit(world, { pathname: '/' })
  await press('Uitloggen')
  await expect.element(page.getByText('Hoe kom je binnen?')).toBeVisible()
  expect(left()).toBe(1)
})

test('who has neither is told what it takes to come back, and can see to the code first', async () => {
  nobodyCouldComeBack()
  await visit(world, { pathname: '/m' })
  await press('Uitloggen')
  await expect.element(question()).toBeVisible()
  await expect
    .element(page.getByText('Zonder een van die twee kom je alleen hier nog binnen', { exact: false }))
    .toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Eerst mijn herstelcode' })).toHaveFocus()
  await expectNoAxeFindings()
  await userEvent.keyboard('{Enter}')
  await expect.element(question()).not.toBeInTheDocument()
  await expect.element(page.getByRole('heading', { name: 'Eerst je herstelcode' })).toBeVisible()
  expect(left()).toBe(0)
})

test('who must leave still leaves, also by keyboard', async () => {
  nobodyCouldComeBack()
  await visit(world, { pathname: '/' })
  await press('Uitloggen')
  await expect.element(question()).toBeVisible()
  await userEvent.keyboard('{Tab}')
  await expect.element(page.getByRole('button', { name: 'Log toch uit' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Hoe kom je binnen?')).toBeVisible()
  expect(left()).toBe(1)
})

test('Escape goes back to where somebody was', async () => {
  nobodyCouldComeBack()
  await visit(world, { pathname: '/' })
  await press('Uitloggen')
  await expect.element(question()).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(question()).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: 'Uitloggen' })).toHaveFocus()
  expect(left()).toBe(0)
})

test('with a new code on the page, which nobody wrote down yet, it asks and the code stays there', async () => {
  await visit(world, { pathname: '/m' })
  await page.getByText('Je herstelcode').click()
  const settings = page.getByRole('group').filter({ hasText: 'Ben je je herstelcode kwijt?' })
  await settings.getByLabelText('Je pincode').fill('204816')
  await press('Maak een nieuwe herstelcode')
  await expect.element(page.getByText('M4XT')).toBeVisible()
  await press('Uitloggen')
  await expect.element(question()).toBeVisible()
  await press('Eerst mijn herstelcode')
  await expect.element(page.getByText('M4XT')).toBeVisible()
})

test('before the PIN nothing is told about the person: everybody reads what it takes, and may sign out', async () => {
  for (const has of [
    { recoveryKept: true, emailHint: 'a…@voorbeeld.nl' },
    { recoveryKept: false, emailHint: null },
  ]) {
    world = aWorld()
    world.me = { ...world.me, ...has }
    world.locked = true
    await visit(world, { pathname: '/' })
    await page.getByRole('main').getByRole('button', { name: 'Uitloggen' }).click()
    await expect.element(question()).toBeVisible()
    expect(question().element().textContent).toContain(
      'Ergens anders heb je ook je mail nodig, of je herstelcode op papier.',
    )
    expect(question().element().textContent).not.toContain('Je hebt nog geen')
    await expectNoAxeFindings()
    await press('Log uit')
    await expect.element(page.getByText('Hoe kom je binnen?')).toBeVisible()
    expect(left()).toBe(1)
  }
})

test('the quick exit asks nothing', async () => {
  nobodyCouldComeBack()
  await visit(world, { pathname: '/' })
  await expect.element(page.getByRole('heading', { name: 'Eerst je herstelcode' })).toBeVisible()
  leaveAtOnce()
  expect(document.querySelector('dialog')).toBeNull()
  expect(left()).toBe(1)
})
