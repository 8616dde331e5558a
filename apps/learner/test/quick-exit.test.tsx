import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { createTabs } from '@tweespraak/web/tabs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { leftMark, opening, queryClient } from '../src/api.ts'
import { leaveAtOnce, takenAwayBy } from '../src/features/exit/leave-at-once.ts'
import { followOtherTabs, lookWhenShownAgain } from '../src/features/exit/other-tabs.ts'
import { signedOut } from '../src/features/session/person.ts'
import type { TabMessage } from '../src/features/session/tabs.ts'
import { weather } from '../src/paths.ts'
import { aWorld, type World } from './a-world.ts'
import { visit, visitStep } from './at-home.tsx'

/** Another tab of this browser. */
const other = createTabs<TabMessage>('tabs', [])

/** Where the page would have gone; it stays, or the test would be gone too. */
let gone: string[]
const stay = (event: NavigateEvent) => {
  gone.push(event.destination.url)
  event.preventDefault()
}

lookWhenShownAgain()
let world: World
let unfollow = () => {}
beforeEach(() => {
  world = aWorld()
  gone = []
  navigation.addEventListener('navigate', stay)
  unfollow = followOtherTabs()
})
afterEach(() => {
  unfollow()
  navigation.removeEventListener('navigate', stay)
  takenAwayBy(() => undefined)
  for (const sheet of document.querySelectorAll('[data-tsp-blank]')) sheet.remove()
  document.body.inert = false
  document.body.style.display = ''
  signedOut()
  leftMark.clear()
  vi.restoreAllMocks()
})

const paper = () => page.getByRole('textbox', { name: /gewone dag/ })
const frontDoor = () => page.getByText('Hoe kom je binnen?')
const isBlank = () => document.querySelector('[data-tsp-blank]') !== null && document.body.style.display === 'none'
const shownAgain = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))

test('the quick exit makes the page blank, takes the app away and tells the other tabs in one task', async () => {
  const rendered = await visitStep(world, 5)
  await paper().fill('We eten samen, elke vrijdag.')
  takenAwayBy(() => void rendered.unmount())
  const heard: string[] = []
  const stop = other.hear((kind) => heard.push(kind))
  const sent = vi.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json({ done: true }))
  const exit = document.querySelector<HTMLElement>('.tsp-exit')
  exit?.click()
  // Nothing was awaited: all of this is so before the browser does anything else.
  expect(isBlank()).toBe(true)
  expect(document.querySelector('textarea')).toBeNull()
  expect(opening.read()).toBeUndefined()
  expect(sessionStorage.length).toBe(0)
  expect(leftMark.isSet()).toBe(true)
  expect(queryClient.getQueryCache().getAll()).toEqual([])
  expect(sent).toHaveBeenLastCalledWith('/api/learner/sign-out', expect.objectContaining({ keepalive: true }))
  expect(gone).toEqual([weather])
  await vi.waitFor(() => expect(heard).toContain('left'))
  stop()
})

test.each(['the channel', 'storage'])('the quick exit in another tab takes this one along, told by %s', async (way) => {
  const rendered = await visitStep(world, 5)
  await expect.element(paper()).toBeVisible()
  takenAwayBy(() => void rendered.unmount())
  if (way === 'storage')
    dispatchEvent(new StorageEvent('storage', { key: 'tabs', newValue: `left/${crypto.randomUUID()}` }))
  else other.tell({ kind: 'left' })
  await vi.waitFor(() => expect(gone).toEqual([weather]))
  expect(isBlank()).toBe(true)
  expect(document.querySelector('textarea')).toBeNull()
  expect(opening.read()).toBeUndefined()
})

test('after an exit without a network the next page is the front page, whatever the session says', async () => {
  leaveAtOnce()
  opening.keep(world.opening) // as a tab that the browser brings back may hold it
  world.asked.length = 0
  world.reachable = false
  await visit(world, { pathname: '/m' })
  await expect.element(frontDoor()).toBeVisible()
  expect(document.body.textContent).not.toContain('Ana')
  expect(world.asked.some(({ path }) => path === '/me')).toBe(false)
  await expectNoAxeFindings()
})

test('with a network again the sign-out that is due goes before any other request', async () => {
  leaveAtOnce()
  world.asked.length = 0
  await visit(world, { pathname: '/h' })
  await expect.element(page.getByText('Is er nu gevaar? Bel 112.')).toBeVisible()
  await vi.waitFor(() => expect(world.asked.length).toBeGreaterThan(1))
  expect(world.asked[0]?.path).toBe('/sign-out')
  expect(world.asked[0]?.opening).toBeUndefined()
  expect(world.asked.filter(({ path }) => path === '/sign-out')).toHaveLength(1)
  expect(world.signedIn).toBe(false)
  expect(leftMark.isSet()).toBe(false)
})

test('the right PIN lifts the mark that somebody left', async () => {
  leftMark.set()
  world.server.before(({ path }) => {
    if (path === '/sign-out') throw new TypeError('Failed to fetch')
  })
  await visit(world, { pathname: '/i', state: { way: 'newPin' } })
  await page.getByLabelText('Je herstelcode').fill('M4XT-9KRW-2DQP-H7FN-V3JC-6YEA')
  await page.getByLabelText('Kies een pincode').fill('951753')
  await page.getByLabelText('Nog een keer dezelfde pincode').fill('951753')
  expect(leftMark.isSet()).toBe(true)
  await page.getByRole('button', { name: 'Bewaar mijn pincode' }).click()
  await expect.element(page.getByText('M4XT')).toBeVisible()
  expect(leftMark.isSet()).toBe(false)
})

test('a page that the browser shows again after an exit goes away at once', async () => {
  const rendered = await visitStep(world, 5)
  await expect.element(paper()).toBeVisible()
  takenAwayBy(() => void rendered.unmount())
  leftMark.set()
  shownAgain()
  expect(isBlank()).toBe(true)
  expect(document.querySelector('textarea')).toBeNull()
  expect(gone).toEqual([weather])
})

test('a page that the browser shows again shows nothing private until the server said who is here', async () => {
  await visitStep(world, 5)
  await paper().fill('Morgen weer.')
  world.reachable = false
  shownAgain()
  await expect.element(page.getByLabelText('Je pincode')).toBeVisible()
  await expect.element(paper()).not.toBeInTheDocument()
  world.reachable = true
  shownAgain()
  await expect.element(paper()).toHaveValue('Morgen weer.')
  world.signedIn = false
  shownAgain()
  await expect.element(frontDoor()).toBeVisible()
})
