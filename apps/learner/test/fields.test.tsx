import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { aWorld, type World } from './a-world.ts'
import { visit, visitStep } from './at-home.tsx'

let world: World
beforeEach(() => {
  world = aWorld()
})
afterEach(() => vi.restoreAllMocks())

const fields = () => [...document.querySelectorAll('input, textarea, select')]

test.each([
  ['signing in', '/i'],
  ['a code', '/k'],
  ['my place', '/m'],
  ['a step', '/s'],
])('on the page of %s the browser keeps no field', async (_, pathname) => {
  world.signedIn = pathname !== '/i' && pathname !== '/k'
  await visit(world, { pathname, state: { number: 5 } })
  await vi.waitFor(() => expect(fields().length).toBeGreaterThan(0), { timeout: 5000 })
  expect(fields().map((field) => field.getAttribute('autocomplete'))).toEqual(fields().map(() => 'off'))
})

test('the browser’s spelling and writing help gets no words that only their writer reads, and others if it may', async () => {
  await visitStep(world, 5)
  const paper = page.getByRole('textbox', { name: /gewone dag/ })
  await page
    .getByRole('radio', { name: /^Alleen ik/ })
    .last()
    .click()
  await expect.element(paper).toHaveAttribute('writingsuggestions', 'false')
  await expect.element(paper).toHaveAttribute('spellcheck', 'false')
  await page
    .getByRole('radio', { name: /^Ben, als ik klaar ben/ })
    .last()
    .click()
  await expect.element(paper).not.toHaveAttribute('spellcheck')
})
