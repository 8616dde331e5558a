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

const calmWords = /Jullie volgen nu de rustige route/
const asked = (path: string) => world.asked.filter((it) => it.path === path)

test('a button that is pressed twice at once sends once', async () => {
  await visit(world, { pathname: '/m' })
  await page.getByText('Rustiger aan', { exact: true }).click()
  const button = page.getByRole('button', { name: 'Ik wil het rustiger aan' })
  await expect.element(button).toBeVisible()
  const element = button.element() as HTMLElement
  element.click()
  await new Promise<void>((resolve) => queueMicrotask(resolve)) // the next press may come before any timer
  element.click()
  await expect.element(page.getByText('Bewaard.')).toBeVisible()
  expect(asked('/pace')).toHaveLength(1)
})

test('a calmer pace is asked for and taken back at Mijn plek, with the keyboard alone', async () => {
  await visit(world, { pathname: '/m' })
  const summary = page.getByText('Rustiger aan', { exact: true })
  await expect.element(summary).toBeVisible()
  summary.element().closest('summary')?.focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText(/Niemand krijgt te horen wie erom vroeg/)).toBeVisible()
  await userEvent.keyboard('{Tab}{Enter}')
  await expect.element(page.getByText('Bewaard.', { exact: true })).toBeVisible()
  expect(asked('/pace').at(-1)?.body).toEqual({ calmer: true })
  const afterAsking = document.querySelector('main')?.textContent
  await expectNoAxeFindings()
  await page.getByRole('button', { name: 'Neem mijn vraag terug' }).click()
  await expect.poll(() => asked('/pace').at(-1)?.body).toEqual({ calmer: false })
  await expect.element(page.getByText('Bewaard.', { exact: true })).toBeVisible()
  expect(document.querySelector('main')?.textContent, 'nothing shows what was asked').toBe(afterAsking)
})

test('on the calm route today says so in the words of the content, and nothing about who or why', async () => {
  await visit(world, { pathname: '/' })
  await expect.element(page.getByText('Jullie weg')).toBeVisible()
  expect(page.getByText(calmWords).query()).toBeNull()
  world = aWorld()
  world.calm = true
  await visit(world, { pathname: '/' })
  await expect.element(page.getByText(calmWords)).toBeVisible()
  expect(document.body.textContent).not.toMatch(/omdat|vroeg|partner/)
  await expectNoAxeFindings()
})

test('the step that stands in says it too; without the calm route it does not', async () => {
  await visitStep(world, 1)
  await expect.element(page.getByRole('button', { name: 'Klaar met deze stap' })).toBeVisible()
  world = aWorld()
  world.calm = true
  await visitStep(world, 7)
  await expect.element(page.getByText(calmWords)).toBeVisible()
  await expectNoAxeFindings()
})

test('a step can be passed over: what was written is put away first, and today says it can still be done', async () => {
  await visitStep(world, 5)
  await page.getByRole('checkbox').first().click()
  await page.getByRole('button', { name: 'Sla over' }).click()
  await expect.element(page.getByText('Je kunt deze stap later nog doen.')).toBeVisible()
  const paths = world.asked.map(({ path }) => path)
  expect(paths.indexOf('/answers')).toBeGreaterThan(-1)
  expect(paths.indexOf('/answers')).toBeLessThan(paths.indexOf('/steps/m1-wish/pass-over'))
  await page.getByRole('link', { name: 'Iets anders doen' }).click()
  await expect.element(page.getByText('Overgeslagen')).toBeVisible()
  await expectNoAxeFindings()
})

test('nothing is passed over while what was written cannot be put away', async () => {
  await visitStep(world, 5)
  await page.getByRole('checkbox').first().click()
  world.reachable = false
  await page.getByRole('button', { name: 'Sla over' }).click()
  await expect.element(page.getByText('Er is nu geen verbinding.')).toBeVisible()
  expect(world.passedOver.size).toBe(0)
})

test('the first step, which everybody does, has no way past it; nor has one that is done', async () => {
  await visitStep(world, 1)
  await expect.element(page.getByRole('button', { name: 'Klaar met deze stap' })).toBeVisible()
  expect(page.getByRole('button', { name: 'Sla over' }).query()).toBeNull()
  world.done.add('m1-wish')
  await visitStep(world, 5)
  await expect.element(page.getByRole('button', { name: 'Klaar met deze stap' })).toBeVisible()
  expect(page.getByRole('button', { name: 'Sla over' }).query()).toBeNull()
})

test('a step that is not required is called so, and can be left out from today without opening it', async () => {
  world.optional.add('m1-measure')
  for (const done of ['m1-begin', 'm1-private']) world.done.add(done)
  await visit(world, { pathname: '/' })
  await expect.element(page.getByText('Deze stap mag, hij hoeft niet')).toBeVisible()
  await page.getByRole('button', { name: 'Sla over' }).click()
  await expect.element(page.getByText('Dit is je volgende stap')).toBeVisible()
  expect([...world.passedOver]).toEqual(['m1-measure'])
  await page.getByRole('link', { name: 'Iets anders doen' }).click()
  await expect.element(page.getByText('Mag, hoeft niet')).toBeVisible()
})

test('before anybody signs up, the page on who sees what says what is not kept and that the order may change', async () => {
  world.signedIn = false
  await visit(world, { pathname: '/w' })
  await expect.element(page.getByText(/We bewaren je antwoorden niet/)).toBeVisible()
  await expect.element(page.getByText(/zonder te zeggen waarom. Dat gebeurt ook om gewone redenen/)).toBeVisible()
  await expectNoAxeFindings()
})
