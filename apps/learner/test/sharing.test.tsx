import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { aWorld, type World } from './a-world.ts'
import { aCleanDevice, visit, visitStep } from './at-home.tsx'

let world: World
beforeEach(async () => {
  await aCleanDevice()
  world = aWorld()
})
afterEach(() => vi.restoreAllMocks())

const answer = (exerciseId: string, text: string) => ({
  exerciseId,
  value: { kind: 'text' as const, text },
  audience: 'partnerAfterReveal' as const,
  writtenIn: 'nl' as const,
  version: 1,
  savedAt: '2026-11-22T19:14:00.000Z',
  complete: true,
  given: null as number | null,
})
const wish = (given: number | null = null) => ({ ...answer('m1-wish-words', 'vaker samen wandelen'), given })
const step = 5
const said = (path: string) => world.asked.filter((it) => it.path === path).map(({ body }) => body)

async function press(name: string) {
  const button = page.getByRole('button', { name, exact: true })
  await expect.element(button).toBeVisible()
  button.element().focus()
  await userEvent.keyboard('{Enter}')
}

test('before it the page says when the other reads it; done with it, that both see it when both are further', async () => {
  world.mine = [wish()]
  await visitStep(world, step)
  await expect.element(page.getByText('Dan lezen jullie het tegelijk.').first()).toBeVisible()
  await press('Klaar met deze stap')
  await expect
    .element(page.getByText('Klaar. Jullie zien dit van elkaar als jullie allebei verder zijn.'))
    .toBeVisible()
  expect(document.body.textContent).not.toContain('Ben')
})

test('today begins with a step both are behind, until it was read', async () => {
  world.done.add('m1-wish')
  world.revealed.add('m1-wish')
  world.mine = [wish(1)]
  world.fromPartner = [{ exerciseId: 'm1-wish-words', value: { kind: 'text', text: 'more music' }, writtenIn: 'en' }]
  await visit(world, { pathname: '/' })
  await expect.element(page.getByText(/Jullie zijn allebei klaar met ‘.+’/)).toBeVisible()
  await expectNoAxeFindings()
  await page.getByRole('link', { name: 'Bekijk wat er staat' }).click()
  await expect.element(page.getByRole('heading', { name: 'Dit schreven jullie' })).toBeVisible()
  await expect.element(page.getByText('vaker samen wandelen')).toBeVisible()
  await expect.element(page.getByText('more music')).toBeVisible()
  await expectNoAxeFindings()
  await press('Ga verder')
  await expect.element(page.getByText('Goedenavond, Ana').or(page.getByRole('heading', { level: 1 }))).toBeVisible()
  await expect.element(page.getByText(/Jullie zijn allebei klaar met/)).not.toBeInTheDocument()
})

test('whoever comes second sees it at once, also when nobody shared anything', async () => {
  world.revealed.add('m1-wish')
  world.mine = [{ ...wish(), audience: 'onlyMe' as never }]
  await visit(world, { pathname: '/s', state: { reveal: 'm1-wish' } })
  await expect.element(page.getByText('Van jou staat hier niets.').first()).toBeVisible()
  await expect.element(page.getByText('Van Ben staat hier niets.')).toBeVisible()
  expect(document.body.textContent, 'words for oneself stay off a page that two look at').not.toContain('wandelen')
})

test('a change after the step is done is one’s own until it is saved for the partner', async () => {
  world.done.add('m1-wish')
  world.mine = [wish(1)]
  await visitStep(world, step)
  const paper = page.getByRole('textbox', { name: /gewone dag/ })
  await expect.element(paper).toHaveValue('vaker samen wandelen')
  await expect.element(page.getByRole('button', { name: 'Bewaar voor Ben' })).not.toBeInTheDocument()
  paper.element().focus()
  await userEvent.keyboard('{End}, en zingen')
  await expect.element(page.getByText(/Ben leest wat je eerder deelde/)).toBeVisible()
  await expectNoAxeFindings()
  await press('Bewaar voor Ben')
  await vi.waitFor(() => expect(said('/answers/share')).toHaveLength(1))
  await expect.element(page.getByText(/Ben leest wat je eerder deelde/)).not.toBeInTheDocument()
  expect(said('/answers/share')).toEqual([{ stepId: 'm1-wish', exerciseId: 'm1-wish-words', version: 2 }])
})

test('taking back says what it does, and what it cannot do', async () => {
  world.done.add('m1-wish')
  world.mine = [wish(1)]
  await visitStep(world, step)
  const onlyMe = page.getByRole('radio', { name: /Alleen ik/ }).last()
  await expect.element(onlyMe).toBeVisible()
  await onlyMe.click()
  await expect
    .element(page.getByText('Ben ziet dit niet meer. Wat al gelezen is, kun je niet terughalen.'))
    .toBeVisible()
  await expectNoAxeFindings()
})
