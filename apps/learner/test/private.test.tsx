import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { queryClient } from '../src/api.ts'
import { lock } from '../src/features/session/person.ts'
import { aWorld, type World } from './a-world.ts'
import { aCleanDevice, visitStep } from './at-home.tsx'

let world: World
beforeEach(async () => {
  world = aWorld()
  await aCleanDevice()
})
afterEach(() => vi.restoreAllMocks())

const sent = () => world.asked.filter(({ path }) => path === '/answers' || path.startsWith('/replies'))
const finished = () => world.asked.some(({ path }) => path === '/steps/m1-private/finish')

/** How many drafts lie on this device, of whomever. */
async function draftsOnDevice(): Promise<number> {
  const there = await indexedDB.databases()
  if (!there.some(({ name }) => name === 'notes')) return 0
  const open = indexedDB.open('notes')
  await new Promise((resolve) => open.addEventListener('success', resolve))
  const count = open.result.transaction('sealed').objectStore('sealed').count()
  await new Promise((resolve) => count.addEventListener('success', resolve))
  open.result.close()
  return count.result
}

async function answerTwo() {
  await visitStep(world, 2)
  await page.getByRole('button', { name: 'Ik ben alleen, begin' }).click()
  await page.getByRole('radio', { name: 'Ja', exact: true }).click()
  await page.getByRole('button', { name: 'Volgende vraag' }).click()
  await page.getByRole('radio', { name: 'Nee', exact: true }).click()
}

/** Sends two replies, and stands on the page after. */
async function sendTwo() {
  await answerTwo()
  for (let at = 0; at < 9; at += 1)
    await page.getByRole('button', { name: /Volgende vraag|Dat was de laatste/ }).click()
  await page.getByRole('button', { name: 'Verstuur' }).click()
  await expect.element(page.getByRole('link', { name: '112' })).toBeVisible()
}

/** The words on the page that comes after the step. */
async function wordsAtHome(): Promise<string> {
  await expect.element(page.getByRole('heading', { name: /Ana$/ })).toBeVisible()
  await expect.element(page.getByText('Jouw deel van deze stap is klaar.')).toBeVisible()
  await expect.element(page.getByText('Jullie weg')).toBeVisible()
  return document.querySelector('#main')?.textContent ?? ''
}

test('replies to the private questions stay in the page until they are sent: no save, and nothing on the device', async () => {
  await answerTwo()
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(sent()).toEqual([])
  expect(await draftsOnDevice()).toBe(0)
})

test('when the area closes the page forgets the replies: nothing of them is left in it, also not behind the lock', async () => {
  await answerTwo()
  lock.close()
  await expect.element(page.getByLabelText('Je pincode')).toBeVisible()
  expect(document.querySelector('input[type=radio]')).toBeNull()
  await page.getByLabelText('Je pincode').fill('204816')
  await page.getByRole('button', { name: 'Open mijn plek' }).click()
  await expect.element(page.getByRole('button', { name: 'Ik ben alleen, begin' })).toBeVisible()
})

test('“Later” and sending end the step alike, and what stands on the screen afterwards is the same', async () => {
  await visitStep(world, 2)
  await page.getByRole('button', { name: 'Later' }).click()
  const afterLater = await wordsAtHome()
  expect(sent()).toEqual([])
  expect(finished()).toBe(true)

  world = aWorld()
  await sendTwo()
  await page.getByRole('button', { name: 'Ga verder' }).click()
  const afterSending = await wordsAtHome()
  expect(sent()).toHaveLength(1)
  expect(finished()).toBe(true)
  expect(afterSending).toBe(afterLater)
})

test('whoever closes the page right after sending has ended the step: the next visit does not say it was begun', async () => {
  await sendTwo()
  await expect.poll(finished).toBe(true)
})

test('after sending the replies are not on the page any more, help is, and the way out is loud', async () => {
  await sendTwo()
  expect(document.querySelectorAll('input')).toHaveLength(0)
  await expect.element(page.getByRole('link', { name: '112' })).toHaveAttribute('href', 'tel:112')
  await expect.element(page.getByRole('link', { name: '0800-2000' })).toHaveAttribute('href', 'tel:08002000')
  await expect.element(page.getByRole('link', { name: 'Bekijk wie je kunt bellen' })).toBeVisible()
  await expect.element(page.getByRole('link', { name: 'Sluit deze website meteen' })).toBeVisible()
  await expectNoAxeFindings()
})

/** The page as somebody sees it who looks along without reading: what stands where, and what can be pressed. */
const shape = () =>
  [...document.querySelectorAll('#main h1, #main p, #main li, #main a, #main button')].map((it) =>
    it.matches('p') ? 'p' : `${it.tagName} ${it.textContent}`,
  )

test('the page after has one shape at every level: only sentences differ, and the words on the last button', async () => {
  const shapes: string[][] = []
  const words: string[] = []
  for (const level of [0, 1, 2, 3]) {
    world = aWorld()
    world.outcome = { level, myself: false }
    await sendTwo()
    shapes.push(shape())
    words.push(document.querySelector('#main p')?.textContent ?? '')
  }
  const [nothing, unease, fear, danger] = shapes
  expect(unease).toEqual(nothing)
  expect(danger).toEqual(nothing)
  expect(fear?.slice(0, -1)).toEqual(nothing?.slice(0, -1))
  expect([nothing?.at(-1), fear?.at(-1)]).toEqual([
    'BUTTON Ga verder op de rustige route',
    'BUTTON Ga verder zoals het was',
  ])
  expect(new Set(words).size).toBe(4)
})

test('who goes too far themselves reads where help is for that, instead of or beside the rest', async () => {
  world.outcome = { level: 0, myself: true }
  await sendTwo()
  await expect.element(page.getByText(/bang dat je zelf te ver gaat/)).toBeVisible()
  const alone = shape().length
  world = aWorld()
  await sendTwo()
  expect(shape()).toHaveLength(alone)
})

test('nothing of it stays in memory or on the device: no cache, no draft, no mark', async () => {
  world.outcome = { level: 3, myself: true }
  await visitStep(world, 2) // The language of the page is remembered from the first visit on, whatever one does there.
  const kept = JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])
  await sendTwo()
  const cached = queryClient
    .getQueryCache()
    .getAll()
    .concat(queryClient.getMutationCache().getAll() as never[])
  expect(JSON.stringify(cached.map(({ state }) => state))).not.toMatch(/"level":|"myself":/)
  expect(JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])).toBe(kept)
  expect(await draftsOnDevice()).toBe(0)
  expect(JSON.stringify(history.state ?? '')).not.toContain('level')
})

test('the whole way can be gone with the keyboard', async () => {
  await visitStep(world, 2)
  const begin = page.getByRole('button', { name: 'Ik ben alleen, begin' })
  await expect.element(begin).toBeVisible()
  begin.element().focus()
  await userEvent.keyboard('{Enter}')
  for (let at = 0; at < 10; at += 1) {
    const next = page.getByRole('button', { name: /Volgende vraag|Dat was de laatste/ })
    await expect.element(next).toBeVisible()
    next.element().focus()
    await userEvent.keyboard('{Enter}')
  }
  await userEvent.keyboard('{Tab}{Enter}')
  await expect.element(page.getByRole('link', { name: '112' })).toBeVisible()
  // Reading begins at the heading.
  await expect.poll(() => document.activeElement?.textContent).toBe('Alleen voor jou')
  const order: string[] = []
  for (let at = 0; at < 4; at += 1) {
    await userEvent.keyboard('{Tab}')
    order.push(document.activeElement?.textContent ?? '')
  }
  expect(order).toEqual(['112', '0800-2000', 'Ga verder', 'Bekijk wie je kunt bellen'])
})

test('going on as it was says so to the server, and ends like any other way', async () => {
  world.outcome = { level: 2, myself: false }
  await sendTwo()
  await page.getByRole('button', { name: 'Ga verder zoals het was' }).click()
  const words = await wordsAtHome()
  expect(world.asked.map(({ path }) => path)).toContain('/replies/go-on')
  world = aWorld()
  await visitStep(world, 2)
  await page.getByRole('button', { name: 'Later' }).click()
  expect(await wordsAtHome()).toBe(words)
})

test.each([
  [1, ['/pace']],
  [3, []],
])(
  'at level %i the last button leads onto the calm route, asked for where it does not come by itself',
  async (level, asked) => {
    world.outcome = { level, myself: false }
    await sendTwo()
    await page.getByRole('button', { name: 'Ga verder op de rustige route' }).click()
    await wordsAtHome()
    expect(world.asked.map(({ path }) => path).filter((path) => ['/pace', '/replies/go-on'].includes(path))).toEqual(
      asked,
    )
  },
)
