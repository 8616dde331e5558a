import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { switchLanguage } from '@tweespraak/web/i18n'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { loadMessages } from '../src/locales/load-messages.ts'
import { aWorld, type World } from './a-world.ts'
import { visit } from './at-home.tsx'

let world: World
beforeEach(() => {
  world = aWorld()
  world.locked = true
})
afterEach(() => vi.restoreAllMocks())

const heading = (name: string) => page.getByRole('heading', { name, level: 1 })
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const said = (path: string) => world.asked.filter((asked) => asked.path === path).map(({ body }) => body)

async function forget() {
  await visit(world, { pathname: '/' })
  await page.getByRole('link', { name: 'Ik weet mijn pincode niet meer' }).click()
  await expect.element(heading('Pincode vergeten')).toBeVisible()
}

/** The three days are over. */
const over = (purpose: 'newPin' | 'erase') => ({
  purpose,
  from: '2020-11-25T19:50:00.000Z',
  until: '2099-12-02T19:50:00.000Z',
})

test('who lost PIN and paper begins to wait; the screen says from when, and not for what', async () => {
  await forget()
  await expectNoAxeFindings()
  await press('Begin met wachten')
  await expect.element(heading('Nog even wachten')).toBeVisible()
  await expect.element(page.getByText(/Je kunt verder vanaf woensdag 25 november om 20:50/)).toBeVisible()
  expect(said('/way-back')).toContainEqual({ purpose: 'newPin' })
  await expectNoAxeFindings()
  const forPin = document.querySelector('main')?.textContent
  await press('Stop met wachten')
  await expect.element(heading('Pincode vergeten')).toBeVisible()
  await page.getByText('Ik wil mijn plek laten wissen').click()
  await press('Wacht drie dagen en wis dan')
  await expect.element(heading('Nog even wachten')).toBeVisible()
  expect(document.querySelector('main')?.textContent).toBe(forPin)
  expect(forPin).not.toMatch(/wis|nieuwe pincode/i)
})

test('after the wait somebody chooses a PIN with the keyboard, and keeps a new code', async () => {
  world.wait = over('newPin')
  await visit(world, { pathname: '/v' })
  await expect.element(heading('Een nieuwe pincode')).toBeVisible()
  await expectNoAxeFindings()
  await page.getByLabelText('Kies een pincode').fill('735180')
  await page.getByLabelText('Nog een keer dezelfde pincode').fill('735180')
  await userEvent.keyboard('{Enter}')
  await expect.element(heading('Je herstelcode')).toBeVisible()
  await page.getByLabelText('Ik heb de code op papier').click()
  await press('Ga verder')
  await expect.element(page.getByText('Waar staan we?')).toBeVisible()
  expect(said('/way-back/new-pin')).toEqual([{ newPin: '735180' }])
})

test('after a wait for it somebody is erased without the PIN, or stops', async () => {
  world.wait = over('erase')
  await visit(world, { pathname: '/v' })
  await expect.element(page.getByText(/Dit kun je niet terugdraaien/)).toBeVisible()
  await expectNoAxeFindings()
  await press('Wis alles')
  await expect.element(page.getByText('Hoe kom je binnen?')).toBeVisible()
  expect(said('/way-back/erase')).toHaveLength(1)
})

test('who opens with the PIN is told that somebody asked, and goes on where they were', async () => {
  world.me = { ...world.me, asked: { purpose: 'newPin', at: '2026-11-22T19:50:00.000Z' } }
  await visit(world, { pathname: '/' })
  await page.getByLabelText('Je pincode').fill('204816')
  await press('Open mijn plek')
  await expect.element(heading('Iemand vroeg om een nieuwe pincode')).toBeVisible()
  await expect.element(page.getByText('Dat was op zondag 22 november om 20:50. Het is nu gestopt.')).toBeVisible()
  await expect.element(page.getByText('Waar staan we?')).not.toBeInTheDocument()
  await expectNoAxeFindings()
  await press('Ga verder')
  await expect.element(page.getByText('Waar staan we?')).toBeVisible()
  expect(said('/way-back/seen')).toHaveLength(1)
})

test('in English it asks and waits in the same way', async () => {
  await visit(world, { pathname: '/v' })
  await switchLanguage('en', loadMessages)
  await expect.element(heading('Forgot your PIN')).toBeVisible()
  await press('Start waiting')
  await expect.element(page.getByText('You can go on from Wednesday 25 November at 20:50.')).toBeVisible()
  await expectNoAxeFindings()
})

test('a visitor has no wait: the front door is there', async () => {
  world.signedIn = false
  await visit(world, { pathname: '/v' })
  await expect.element(page.getByText('Hoe kom je binnen?')).toBeVisible()
})
