import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import loop from '../../../packages/content/built/module-2-our-loop.json?raw'
import { aWorld, type World } from './a-world.ts'
import { aCleanDevice, lastSaved, visit, visitStep } from './at-home.tsx'
import { builtModule } from './real-content.ts'

let world: World
beforeEach(async () => {
  await aCleanDevice()
  world = aWorld()
})
afterEach(() => vi.restoreAllMocks())

const long = Array.from({ length: 150 }, (_, i) => `zin ${String(i).padStart(4, '0')}.`).join(' ')

test('a pasted text that is too long stays whole, in a gap too, and the field says how much is too much', async () => {
  await visitStep(world, 4)
  const field = page.getByRole('textbox').first()
  await field.fill(long)
  await expect.element(field).toHaveValue(long)
  await expect.element(page.getByText(/Dit is [\d.]+ tekens te lang/)).toBeVisible()
  await expectNoAxeFindings()
  await visitStep(world, 5)
  const paper = page.getByRole('textbox', { name: /gewone dag/ })
  await paper.fill(long)
  await expect.element(paper).toHaveValue(long)
  await expect
    .element(
      page.getByText(
        'Hier passen 1000 tekens. Dit is 499 tekens te lang. Er is niets weg; maak het korter, dan bewaren we het.',
      ),
    )
    .toBeVisible()
  await paper.fill(long.slice(0, 1000))
  await expect.element(page.getByText(/te lang/)).not.toBeInTheDocument()
})

test('own words beside cards stay whole too', async () => {
  world.instead = builtModule(loop).modules.nl.steps.find((step) =>
    step.exercises.some((each) => each.primitive === 'choose' && each.ownWords && !each.ordered),
  )
  await visitStep(world, 1)
  const own = page.getByRole('textbox', { name: 'Of in je eigen woorden' }).first()
  await own.fill(long)
  await expect.element(own).toHaveValue(long)
  await expect.element(page.getByText(/Dit is [\d.]+ tekens te lang/)).toBeVisible()
})

test('a character that cannot be kept is left out, and the rest is saved', async () => {
  await visitStep(world, 5)
  const paper = page.getByRole('textbox', { name: /gewone dag/ })
  await paper.fill('uit een\u0000 oud bestand')
  await vi.waitFor(() =>
    expect(lastSaved(world, 'm1-wish-words')).toEqual({ kind: 'text', text: 'uit een oud bestand' }),
  )
})

test.each(['\u200B', '\u2060\u2060', '\u2800', ' \u3164'])(
  'a name of which nothing can be seen is refused with words',
  async (name) => {
    await visit(world, { pathname: '/m' })
    await page.getByText('Je naam en je taal').click()
    const field = page.getByRole('textbox', { name: 'Hoe heet je hier?' })
    await field.fill(name)
    field.element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('Typ een naam. Een bijnaam mag ook.').first()).toBeVisible()
    expect(world.asked.some(({ path }) => path === '/me/profile')).toBe(false)
  },
)
