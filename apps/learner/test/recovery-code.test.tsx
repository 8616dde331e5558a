import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { aWorld, type World } from './a-world.ts'
import { visit } from './at-home.tsx'

let world: World
beforeEach(() => {
  world = aWorld()
})
afterEach(() => vi.restoreAllMocks())

const said = (path: string) => world.asked.filter((asked) => asked.path === path).map(({ body }) => body)

async function openSettings() {
  await visit(world, { pathname: '/m' })
  await page.getByText('Je herstelcode').click()
  await expect.element(page.getByText('De oude werkt dan meteen niet meer.', { exact: false })).toBeVisible()
}

const settings = () => page.getByRole('group').filter({ hasText: 'Ben je je herstelcode kwijt?' })

test('with the PIN typed again somebody gets a new code, and says that it is on paper', async () => {
  await openSettings()
  await settings().getByLabelText('Je pincode').fill('204816')
  await page.getByRole('button', { name: 'Maak een nieuwe herstelcode' }).click()
  await expect.element(page.getByRole('heading', { name: 'Je herstelcode' })).toBeVisible()
  await expect.element(page.getByText('M4XT')).toBeVisible()
  await expectNoAxeFindings()

  await page.getByRole('button', { name: 'Ga verder' }).click()
  await expect.element(page.getByText('Schrijf de code op. Zet dan een vinkje.')).toBeVisible()
  expect(said('/me/recovery-code/kept')).toEqual([])
  await page.getByLabelText('Ik heb de code op papier').click()
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await expect.element(page.getByRole('heading', { name: 'Mijn plek' })).toBeVisible()
  expect(said('/me/recovery-code/kept')).toHaveLength(1)
  expect(document.body.textContent).not.toContain('M4XT')
})

test('a wrong PIN makes no code, and is said at the field', async () => {
  await openSettings()
  await settings().getByLabelText('Je pincode').fill('111112')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Deze pincode klopt niet.')).toBeVisible()
  await expectNoAxeFindings()
})

test('who comes back to a closed area is asked for the PIN, not for a way in', async () => {
  world.locked = true
  await visit(world, { pathname: '/' })
  await expect.element(page.getByRole('heading', { name: 'Welkom terug' })).toBeVisible()
  expect(document.body.textContent, 'before the PIN not even the name is told').not.toContain('Ana')
  await page.getByLabelText('Je pincode').fill('204816')
  await page.getByRole('button', { name: 'Open mijn plek' }).click()
  await expect.element(page.getByText('Waar staan we?')).toBeVisible()
})

test('who has no code on paper yet and is on a new device goes on, and is not kept out for a day', async () => {
  world.me = { ...world.me, recoveryKept: false }
  world.isNewDevice = true
  await visit(world, { pathname: '/' })
  await page.getByLabelText('Je pincode').fill('204816')
  await page.getByRole('button', { name: 'Maak een nieuwe herstelcode' }).click()
  await expect.element(page.getByText('Dit apparaat is nog nieuw voor je plek.')).toBeVisible()
  await page.getByRole('button', { name: 'Ga nu eerst verder' }).click()
  await expect.element(page.getByText('Waar staan we?')).toBeVisible()
})
