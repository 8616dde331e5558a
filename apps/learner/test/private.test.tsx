import { readPrivatePage } from '@tweespraak/contract/learner/private-page'
import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { queryClient } from '../src/api.ts'
import { lock } from '../src/features/session/person.ts'
import { aWorld, type World } from './a-world.ts'
import { aCleanDevice, visit, visitStep } from './at-home.tsx'
import { privatePage } from './real-content.ts'

let world: World
beforeEach(async () => {
  world = aWorld()
  await aCleanDevice()
})
afterEach(() => vi.restoreAllMocks())

type Said = 'Ja' | 'Nee' | 'Zeg ik liever niet'

const button = (name: string) => page.getByRole('button', { name, exact: true })
const { whole, short } = privatePage('nl')
const main = () => document.querySelector('#main')?.textContent ?? ''

/** Answers the whole list: what is not named gets no reply. Returns how many screens there were, and their shapes. */
async function answer(said: Readonly<Record<string, Said>>, partner = 'je partner'): Promise<readonly string[]> {
  const shapes: string[] = []
  for (const { id, question, below } of whole) {
    await expect.element(page.getByRole('group', { name: question.replace('je partner', partner) })).toBeVisible()
    if (below) await expect.element(page.getByText(below)).toBeVisible()
    const buttons = [...document.querySelectorAll('#main button')].map((it) => it.textContent)
    shapes.push(`${buttons.join()} ${document.querySelectorAll('#main input').length}`)
    const reply = said[id]
    if (reply) await page.getByRole('radio', { name: reply, exact: true }).click()
    await button('Volgende').click()
  }
  await expect.element(button('Lees verder, alleen voor jou')).toBeVisible()
  return shapes
}

async function begin() {
  await visitStep(world, 2)
  await button('Begin').click()
}

/** Every paragraph of the second screen. */
async function readOn(): Promise<readonly string[]> {
  await button('Lees verder, alleen voor jou').click()
  const read: string[] = []
  for (;;) {
    await expect.element(button('Sluit')).toBeVisible()
    const text = document.querySelector('#main p')?.textContent ?? ''
    read.push(text)
    if (text.startsWith('Misschien kon je nu niet vrij antwoorden')) return read
    await button('Volgende').click()
    await expect.poll(() => document.querySelector('#main p')?.textContent).not.toBe(text)
  }
}

/** What the page asked the server for since it was opened. */
const requests = () => world.asked.map(({ path, body }) => `${path} ${JSON.stringify(body ?? null)}`)

const alarming = { throat: 'Ja', 'want-to-go': 'Ja', now: 'Ja', suicide: 'Zeg ik liever niet' } as const
const calm = { 'calm-1': 'Ja', afraid: 'Nee' } as const

/** Goes the whole way and home, and tells everything that somebody could notice. */
async function whatShows(said: Readonly<Record<string, Said>>) {
  await begin()
  const shapes = await answer(said)
  const first = main()
  const address = `${location.href} ${JSON.stringify(history.state)} ${history.length} ${document.title}`
  await expect.poll(() => requests().some((it) => it.startsWith('/steps/m1-private/finish'))).toBe(true)
  await expect.poll(() => requests().at(-1)).toBe('/today null')
  const asked = requests() // up to here; what home asks for is home's
  await button('Ga verder').click()
  await expect.element(page.getByRole('heading', { name: /Ana$/ })).toBeVisible()
  await expect.element(page.getByText('Jullie weg')).toBeVisible()
  return { shapes, first, address, asked, home: main() }
}

test('whatever is replied, the screens, the first screen after them, the requests and the way home are the same', async () => {
  const one = await whatShows(alarming)
  world = aWorld()
  const other = await whatShows(calm)
  expect(one.shapes).toHaveLength(25)
  expect(other).toEqual(one)
})

test('the words that fit come one at a time; closed, they are gone, and the replies with them', async () => {
  await begin()
  await answer(alarming)
  const read = await readOn()
  expect(read[0]).toMatch(/^Dit past bij wat je net koos/)
  expect(read.join()).toMatch(/Een dichtgeknepen keel is gevaarlijk/)
  expect(read.join()).toMatch(/kan gevaarlijk worden/)
  expect(read.join()).not.toMatch(/geen zorgen/)
  await expectNoAxeFindings()
  await button('Sluit').click()
  await expect.element(page.getByRole('heading', { name: /Ana$/ })).toBeVisible()
  expect(page.getByText('Lees verder, alleen voor jou').query()).toBeNull()
  await begin()
  await answer({})
  expect(await readOn()).toHaveLength(3)
})

test('once it is open the page needs no network, and asks for nothing until it ends', async () => {
  await begin()
  const before = requests()
  world.reachable = false
  await answer(alarming)
  window.dispatchEvent(new Event('focus'))
  window.dispatchEvent(new Event('online'))
  expect((await readOn()).length).toBeGreaterThan(3)
  // Ending the step comes first, and today is asked for anew after it.
  const [first, ...rest] = requests().slice(before.length)
  expect(first).toBe('/steps/m1-private/finish null')
  expect(new Set(rest)).toEqual(new Set(['/today null']))
})

test('“Later” goes home at once from the beginning and from any question, and ends the step as answering does', async () => {
  for (const questions of [undefined, 0, 5]) {
    world = aWorld()
    await visitStep(world, 2)
    if (questions !== undefined) {
      await button('Begin').click()
      for (let at = 0; at < questions; at += 1) await button('Volgende').click()
      await page.getByRole('radio', { name: 'Ja', exact: true }).click()
    }
    await button('Later').click()
    await expect.element(page.getByRole('heading', { name: /Ana$/ })).toBeVisible()
    await expect.poll(() => world.done.has('m1-private')).toBe(true)
  }
})

test('“Later” without a network goes home all the same', async () => {
  await begin()
  await page.getByRole('radio', { name: 'Ja', exact: true }).click()
  world.reachable = false
  await button('Later').click()
  await expect.element(page.getByRole('heading', { name: /Ana$/ })).toBeVisible()
  expect(document.querySelector('input[type=radio]')).toBeNull()
})

describe('what was replied is forgotten', () => {
  test('on going back: the question is empty again', async () => {
    await begin()
    await page.getByRole('radio', { name: 'Ja', exact: true }).click()
    await button('Volgende').click()
    await button('Vorige').click()
    await expect.element(page.getByRole('radio', { name: 'Ja', exact: true })).not.toBeChecked()
  })

  test('when the area closes: nothing of it is left, also not behind the lock', async () => {
    await begin()
    await page.getByRole('radio', { name: 'Ja', exact: true }).click()
    lock.close()
    await expect.element(page.getByLabelText('Je pincode')).toBeVisible()
    expect(document.querySelector('input[type=radio]')).toBeNull()
    await page.getByLabelText('Je pincode').fill('204816')
    await page.getByRole('button', { name: 'Open mijn plek' }).click()
    await expect.element(button('Begin')).toBeVisible()
  })

  test('when the page is left, also where a browser keeps it for its Back button', async () => {
    await begin()
    await answer(alarming)
    await button('Lees verder, alleen voor jou').click()
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    await expect.element(button('Begin')).toBeVisible()
  })

  test('by everything that keeps things: no store, cache, mutation, history or title holds a trace', async () => {
    await begin()
    const kept = () =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), history.state, document.title])
    const before = kept()
    const databases = (await indexedDB.databases()).length
    await answer(alarming)
    await readOn()
    const cached = [...queryClient.getQueryCache().getAll(), ...queryClient.getMutationCache().getAll()]
    const states = cached.map(({ state }) => JSON.stringify(state))
    const content = JSON.stringify(privatePage('nl'))
    expect(states.filter((it) => /ratherNotSay|throat/.test(it) && !it.includes(content.slice(1, 200)))).toEqual([])
    expect(kept()).toBe(before)
    expect((await indexedDB.databases()).length).toBe(databases)
  })
})

test('who has no partner here reads no name, and “je partner of ex”', async () => {
  world.partner = null
  await visitStep(world, 2)
  await expect.element(page.getByText(/Het programma verandert er niet door\./)).toBeVisible()
  expect(main()).not.toMatch(/\{name\}|Ben/)
  await button('Begin').click()
  await button('Volgende').click()
  await expect.element(page.getByRole('group', { name: /Heeft je partner of ex je/ })).toBeVisible()
})

test('everybody finds the questions under help, also who is not signed in; they have no address and end nothing', async () => {
  world.signedIn = false
  await visit(world, { pathname: '/h' })
  await button('Bekijk de vragen').click()
  await expect.element(page.getByText('Deze tekst is nog niet nagekeken door een deskundige.')).toBeVisible()
  await button('Begin').click()
  await answer(alarming, 'je partner of ex')
  expect(main()).toMatch(/Wat je koos, is nergens bewaard/)
  await expectNoAxeFindings()
  expect(world.asked.filter(({ path }) => path.startsWith('/steps'))).toEqual([])
  await page.getByRole('link', { name: 'Alle hulp' }).click()
  await expect.element(button('Bekijk de vragen')).toBeVisible()
})

test('whoever keeps help open while the area closes finds the replies gone', async () => {
  await visit(world, { pathname: '/h' })
  await button('Bekijk de vragen').click()
  await button('Begin').click()
  await page.getByRole('radio', { name: 'Ja', exact: true }).click()
  lock.close()
  await expect.element(button('Begin')).toBeVisible()
})

test('the numbers on the first screen can be pressed, and the exit is loud', async () => {
  await begin()
  await answer({})
  for (const [name, href] of [
    ['112', 'tel:112'],
    ['0800-2000', 'tel:08002000'],
    ['113', 'tel:113'],
  ])
    await expect.element(page.getByRole('link', { name: name ?? '', exact: true })).toHaveAttribute('href', href)
  await expect.element(page.getByRole('link', { name: 'Sluit deze website meteen' })).toBeVisible()
})

test('the whole way can be gone with the keyboard', async () => {
  await visitStep(world, 2)
  await expect.element(button('Begin')).toBeVisible()
  button('Begin').element().focus()
  await userEvent.keyboard('{Enter}')
  for (const { question } of whole) {
    await expect.element(page.getByRole('group', { name: question })).toBeVisible()
    button('Volgende').element().focus()
    await userEvent.keyboard('{Enter}')
  }
  await expect.element(button('Ga verder')).toBeVisible()
  await expect.poll(() => document.activeElement?.tagName).toBe('H1')
})

test('the short repeat asks its own screens, the same number for everybody', async () => {
  world.server.on(readPrivatePage, ({ query }) => ({ ...privatePage(query.locale), whole: privatePage('nl').short }))
  await begin()
  for (const { question } of short) {
    await expect.element(page.getByRole('group', { name: question })).toBeVisible()
    await button('Volgende').click()
  }
  await expect.element(button('Lees verder, alleen voor jou')).toBeVisible()
})
