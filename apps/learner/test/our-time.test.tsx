import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { aWorld, type World } from './a-world.ts'
import { visit, visitStep } from './at-home.tsx'

let world: World
beforeEach(() => {
  world = aWorld()
})
afterEach(() => vi.restoreAllMocks())

const moreTime = () => page.getByRole('button', { name: 'Neem 13 weken erbij' })

test('long before the end nothing is said about time', async () => {
  await visit(world, { pathname: '/' })
  await expect.element(page.getByText('Waar staan we?')).toBeVisible()
  expect(document.body.textContent).not.toContain('Jullie tijd')
})

test('in the last weeks today says until when, beside the next step', async () => {
  world.time = 'nearly'
  await visit(world, { pathname: '/' })
  await expect.element(page.getByText(/Jullie kunnen verder tot 20 mei 2027/)).toBeVisible()
  await expect.element(page.getByText('Waar staan we?')).toBeVisible()
  await expectNoAxeFindings()
})

test('once the time is over today says what stays, offers no step, and more time brings the step back', async () => {
  world.time = 'over'
  await visit(world, { pathname: '/' })
  await expect.element(page.getByRole('heading', { name: 'Jullie tijd is voorbij' })).toBeVisible()
  await expect.element(page.getByText(/Wat je schreef, blijft hier staan/)).toBeVisible()
  await expect.element(page.getByText('Waar staan we?')).not.toBeInTheDocument()
  await expectNoAxeFindings()
  moreTime().element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Waar staan we?')).toBeVisible()
  await expect.element(moreTime()).not.toBeInTheDocument()
})

test('a step that is open can be read and written in, and has no end to press any more', async () => {
  world.time = 'over'
  await visitStep(world, 5)
  await expect.element(page.getByRole('textbox', { name: /gewone dag/ })).toBeVisible()
  await expect.element(page.getByRole('link', { name: 'Naar Vandaag' })).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Klaar met deze stap' })).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: 'Sla over' })).not.toBeInTheDocument()
})
