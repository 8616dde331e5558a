import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { queryClient } from '../src/api.ts'
import { aWorld, type World } from './a-world.ts'
import { visit } from './at-home.tsx'

let world: World
beforeEach(() => {
  world = aWorld()
})
afterEach(() => vi.restoreAllMocks())

const sent = () => world.asked.filter(({ path }) => path === '/me/pin').map(({ body }) => body)
const old = () => page.getByLabelText('Je oude pincode')
const first = () => page.getByLabelText('Kies een pincode')
const again = () => page.getByLabelText('Nog een keer dezelfde pincode')

async function openSettings() {
  await visit(world, { pathname: '/m' })
  await page.getByText('Je pincode', { exact: true }).nth(1).click()
  await expect.element(old()).toBeVisible()
}

async function fill(now: string, next: string, once = next) {
  await old().fill(now)
  await first().fill(next)
  await again().fill(once)
  await userEvent.keyboard('{Enter}')
}

test('with the old PIN and a new one twice the PIN is changed, and nothing of it stays in the page', async () => {
  await openSettings()
  await expectNoAxeFindings()
  await fill('204816', '735180')
  await expect.element(page.getByText('Je nieuwe pincode geldt vanaf nu.')).toBeVisible()
  expect(sent()).toEqual([{ pin: '204816', newPin: '735180' }])
  expect(document.activeElement, 'who uses the keyboard is still there').not.toBe(document.body)
  for (const field of [old(), first(), again()]) await expect.element(field).toHaveValue('')
  await expectNoAxeFindings()
})

test('a wrong old PIN is said clearly, and what was typed stays', async () => {
  await openSettings()
  await fill('111112', '735180')
  await expect.element(page.getByText('Deze pincode klopt niet.')).toBeVisible()
  await expect.element(first()).toHaveValue('735180')
  await expectNoAxeFindings()
})

test('the cache of what was sent holds no PIN, and nothing at all once the page is left', async () => {
  await openSettings()
  await fill('111112', '735180')
  await expect.element(page.getByText('Deze pincode klopt niet.')).toBeVisible()
  const cached = () => queryClient.getMutationCache().getAll()
  expect(cached()).toHaveLength(1)
  expect(JSON.stringify(cached().map(({ state }) => state))).not.toMatch(/111112|735180/)
  await page.getByRole('link', { name: 'Vandaag' }).click()
  await expect.poll(cached).toEqual([])
})

test.each([
  ['too short an old one', '1234', '735180', '735180', 'Typ de zes cijfers van je pincode.'],
  [
    'one that is easy to guess',
    '204816',
    '123456',
    '123456',
    'Deze is makkelijk te raden. Kies andere cijfers, en geen datum.',
  ],
  ['two that differ', '204816', '735180', '735181', 'Dit zijn niet dezelfde cijfers.'],
  ['the old one again', '204816', '204816', '204816', 'Dit is je oude pincode. Kies andere cijfers.'],
])('%s is refused before anything is sent', async (_, now, next, once, words) => {
  await openSettings()
  await fill(now, next, once)
  await expect.element(page.getByText(words)).toBeVisible()
  expect(sent()).toEqual([])
})
