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

async function press(name: string) {
  const button = page.getByRole('button', { name, exact: true })
  await expect.element(button).toBeVisible()
  button.element().focus()
  await userEvent.keyboard('{Enter}')
}

test('leaving says beforehand who will see it, and offers what nobody sees', async () => {
  await visit(world, { pathname: '/m' })
  await page.getByText('Niet meer samen verder').click()
  await press('Stop samen')
  await expect
    .element(page.getByText('Ben ziet dit de volgende keer. Is het veiliger dat Ben nu niets merkt? Neem dan pauze.'))
    .toBeVisible()
  await expectNoAxeFindings()
  await press('Ja, stop samen')
  await expect.element(page.getByText(/Je doet dit programma nu alleen/)).toBeVisible()
})

test.each([
  ['left', 'Je doet dit programma nu alleen. Wat jij schreef, blijft van jou. Wat gedeeld was, kun je nog lezen.'],
  ['stayed', /Jullie doen dit programma niet meer samen. Jouw plek blijft, met alles wat jij schreef/],
] as const)('whoever %s is told once, and today goes on for one', async (apart, words) => {
  world.apart = apart
  await visit(world, { pathname: '/' })
  await expect.element(page.getByText(words)).toBeVisible()
  await expect.element(page.getByText('Waar staan we?')).toBeVisible()
  await expectNoAxeFindings()
  await press('Goed')
  await expect.element(page.getByText(words)).not.toBeInTheDocument()
  expect(document.body.textContent).not.toMatch(/Ben\b|Jullie weg|Nodig je partner uit/)
  await visit(world, { pathname: '/' })
  await expect.element(page.getByText('Waar staan we?')).toBeVisible()
  expect(document.body.textContent).not.toContain('dit programma')
})

test('whoever stayed finds under their own place how these two can go on, and nobody else', async () => {
  world.apart = 'stayed'
  world.apartSeen = true
  await visit(world, { pathname: '/m' })
  await page.getByText('Weer samen verder').click()
  await expect.element(page.getByText(/voor jullie twee en voor niemand anders/)).toBeVisible()
  await expect.element(page.getByRole('link', { name: 'Maak een uitnodiging' })).toBeVisible()
  await expectNoAxeFindings()
})

test('whoever left has nobody to leave and nobody to ask along', async () => {
  world.apart = 'left'
  await visit(world, { pathname: '/m' })
  await expect.element(page.getByRole('heading', { name: 'Mijn plek' })).toBeVisible()
  for (const gone of ['Niet meer samen verder', 'Weer samen verder', 'Uitnodigen']) {
    await expect.element(page.getByText(gone)).not.toBeInTheDocument()
  }
})
