import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { aWorld, type World } from './a-world.ts'
import { aCleanDevice, lastSaved, visit, visitStep } from './at-home.tsx'

let world: World
beforeEach(async () => {
  world = aWorld()
  await aCleanDevice()
})
afterEach(() => vi.restoreAllMocks())

const paper = () => page.getByRole('textbox', { name: /gewone dag/ })

test('a save that meets a locked area asks for the PIN, takes the page away, and goes on with what was typed', async () => {
  await visitStep(world, 5)
  await expect.element(paper()).toBeVisible()
  world.locked = true
  await paper().fill('We eten samen, elke vrijdag.')
  await expect.element(page.getByRole('heading', { name: 'Welkom terug' })).toBeVisible()
  await expect.element(paper()).not.toBeInTheDocument()
  await expectNoAxeFindings()

  await page.getByLabelText('Je pincode').fill('111112')
  await page.getByRole('button', { name: 'Open mijn plek' }).click()
  await expect.element(page.getByText('Deze pincode klopt niet.')).toBeVisible()

  await page.getByLabelText('Je pincode').fill('204816')
  await page.getByRole('button', { name: 'Open mijn plek' }).click()
  await expect.element(paper()).toHaveValue('We eten samen, elke vrijdag.')
  await vi.waitFor(() =>
    expect(lastSaved(world, 'm1-wish-words')).toEqual({ kind: 'text', text: 'We eten samen, elke vrijdag.' }),
  )
})

test('a page out of sight shows nothing private', async () => {
  await visitStep(world, 5)
  await expect.element(paper()).toBeVisible()
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  document.dispatchEvent(new Event('visibilitychange'))
  await expect.element(paper()).not.toBeInTheDocument()
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(false)
  document.dispatchEvent(new Event('visibilitychange'))
  await expect.element(paper()).toBeVisible()
})

test('the title of every page says nothing', async () => {
  await visitStep(world, 2)
  await expect.element(page.getByRole('heading', { name: 'Alleen voor jou' })).toBeVisible()
  expect(document.title).toBe('Mijn omgeving')
})

test('signing out leaves nothing of the person in memory, and shows the front door', async () => {
  await visit(world, { pathname: '/' })
  await expect.element(page.getByText('Waar staan we?')).toBeVisible()
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await expect.element(page.getByText('Hoe kom je binnen?')).toBeVisible()
  expect(document.body.textContent).not.toContain('Ana')
})

test('a visitor sees the front door and cannot open a private page', async () => {
  world.signedIn = false
  await visit(world, { pathname: '/m' })
  await expect.element(page.getByText('Hoe kom je binnen?')).toBeVisible()
  await expectNoAxeFindings()
})

test('without a connection at the first page the screen says so, and trying again helps', async () => {
  world.reachable = false
  await visit(world, { pathname: '/w' })
  await expect.element(page.getByRole('heading', { name: 'Wie ziet wat?' })).toBeVisible()
  await visit(world, { pathname: '/h' })
  await expect.element(page.getByText('Is er nu gevaar? Bel 112.')).toBeVisible()
})
