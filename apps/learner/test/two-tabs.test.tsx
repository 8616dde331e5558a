import { stillHere } from '@tweespraak/contract/learner/steps'
import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { createTabs } from '@tweespraak/web/tabs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { callApi, leftMark, opening } from '../src/api.ts'
import { followOtherTabs } from '../src/features/exit/other-tabs.ts'
import { autosaves, drafts } from '../src/features/saving/saving.ts'
import { lock, pageOfAnother, signedOut } from '../src/features/session/person.ts'
import type { TabMessage } from '../src/features/session/tabs.ts'
import { aWorld, type World } from './a-world.ts'
import { lastSaved, visit, visitStep } from './at-home.tsx'

const ben = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed'
const words = 'We eten samen, elke vrijdag.'

/** Another tab of this browser. */
const other = createTabs<TabMessage>('tabs', [])

let world: World
let unfollow = () => {}
beforeEach(() => {
  world = aWorld()
  unfollow = followOtherTabs()
})
afterEach(() => {
  unfollow()
  signedOut()
  leftMark.clear()
  vi.restoreAllMocks()
})

const paper = () => page.getByRole('textbox', { name: /gewone dag/ })
const pin = () => page.getByLabelText('Je pincode')
const frontDoor = () => page.getByText('Hoe kom je binnen?')

/** What an older browser passes on where it has no channel: the kind, by the storage of the device. */
const byStorage = (kind: TabMessage['kind']) =>
  dispatchEvent(new StorageEvent('storage', { key: 'tabs', newValue: `${kind}/${crypto.randomUUID()}` }))

test('a new tab is open when another one is, and asks for the PIN when none answers', async () => {
  await visit(world, { pathname: '/' })
  await expect.element(page.getByText('Waar staan we?')).toBeVisible()
  const answered = new Promise((resolve) => {
    const stop = other.hear((_, full) => {
      if (full?.kind !== 'given') return
      stop()
      resolve(full.opening)
    })
  })
  other.tell({ kind: 'ask' })
  expect(await answered).toBe(world.opening)

  lock.close()
  await expect.element(pin()).toBeVisible()
  other.tell({ kind: 'ask' })
  const stop = other.hear((_, full) => {
    if (full?.kind === 'given') throw new Error('a closed tab gave its opening away')
  })
  await new Promise((resolve) => setTimeout(resolve, 100))
  stop()
})

test('the opening of another tab opens the page without the PIN', async () => {
  world.locked = true
  const stop = other.hear((kind) => {
    if (kind !== 'ask') return
    world.locked = false
    other.tell({ kind: 'given', opening: world.opening })
  })
  await visit(world, { pathname: '/' })
  await expect.element(page.getByText('Waar staan we?')).toBeVisible()
  stop()
})

test('whoever gives the PIN in another tab is in on this page too', async () => {
  world.locked = true
  await visit(world, { pathname: '/' })
  await expect.element(pin()).toBeVisible()
  world.locked = false
  other.tell({ kind: 'opened', opening: world.opening, personId: world.me.personId })
  await expect.element(page.getByText('Waar staan we?')).toBeVisible()
})

test.each(['the channel', 'storage'])('a lock in another tab closes this one, told by %s', async (way) => {
  await visitStep(world, 5)
  await paper().fill(words)
  if (way === 'storage') byStorage('locked')
  else other.tell({ kind: 'locked' })
  await expect.element(pin()).toBeVisible()
  await expect.element(paper()).not.toBeInTheDocument()
  expect(world.asked.filter(({ path }) => path === '/me/lock')).toEqual([])
})

test.each(['the channel', 'storage'])('signing out in another tab ends this one, told by %s', async (way) => {
  await visitStep(world, 5)
  await expect.element(paper()).toBeVisible()
  world.signedIn = false
  if (way === 'storage') byStorage('signedOut')
  else other.tell({ kind: 'signedOut' })
  await expect.element(frontDoor()).toBeVisible()
  expect(opening.read()).toBeUndefined()
  expect(document.body.textContent).not.toContain('gewone dag')
})

test('signing out tells the other tabs at once, also without a connection, and is sent as soon as there is one', async () => {
  await visit(world, { pathname: '/' })
  await expect.element(page.getByText('Waar staan we?')).toBeVisible()
  const told = new Promise((resolve) => {
    const stop = other.hear((kind) => {
      stop()
      resolve(kind)
    })
  })
  world.reachable = false
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await expect.element(frontDoor()).toBeVisible()
  expect(await told).toBe('signedOut')
  expect(leftMark.isSet()).toBe(true)
  world.reachable = true
  world.asked.length = 0
  await visit(world, { pathname: '/' })
  await expect.element(frontDoor()).toBeVisible()
  expect(world.asked[0]?.path).toBe('/sign-out')
  await vi.waitFor(() => expect(leftMark.isSet()).toBe(false))
})

/** Out of sight for longer than the area stays open for that. */
async function isOutOfSight(meanwhile: () => void) {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  document.dispatchEvent(new Event('visibilitychange'))
  const later = Date.now() + 3 * 60_000
  vi.spyOn(Date, 'now').mockReturnValue(later)
  meanwhile()
  await new Promise((resolve) => setTimeout(resolve, 100)) // as long as word takes from tab to tab
  hidden.mockReturnValue(false)
  document.dispatchEvent(new Event('visibilitychange'))
}
const locks = () => world.asked.filter(({ path }) => path === '/me/lock').length

test('a tab out of sight does not close the area while somebody is busy in another one, and closes it when nobody is', async () => {
  await visitStep(world, 5)
  await expect.element(paper()).toBeVisible()
  await isOutOfSight(() => other.tell({ kind: 'busy' }))
  await expect.element(paper()).toBeVisible()
  expect(locks()).toBe(0)

  vi.restoreAllMocks()
  await visitStep(world, 5)
  await expect.element(paper()).toBeVisible()
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 10 * 60_000)
  await isOutOfSight(() => undefined)
  await expect.element(pin()).toBeVisible()
  expect(locks()).toBe(1)
})

test('whoever does something tells the other tabs', async () => {
  await visitStep(world, 5)
  await expect.element(paper()).toBeVisible()
  const heard: string[] = []
  const stop = other.hear((kind) => heard.push(kind))
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 20 * 60_000)
  await paper().click()
  await vi.waitFor(() => expect(heard).toContain('busy'))
  stop()
})

// What becomes of a page once somebody else is here cannot be undone on that page, so this stands last.
test('where somebody else signed in, the page is blank, sends nothing, and keeps the last words sealed for their writer', async () => {
  await visitStep(world, 5)
  await expect.element(paper()).toBeVisible()
  await drafts.all()
  world.openingsOfAnother.push(world.opening)
  world.opening = 'opening-of-ben'
  await paper().fill(words)
  await expect.element(page.getByRole('heading', { name: 'Er is nu iemand anders op dit toestel.' })).toBeVisible()
  expect(pageOfAnother.is()).toBe(true)
  expect(opening.read()).toBeUndefined()
  for (const gone of [words, 'gewone dag', 'Ana', 'Ben', 'Uitloggen'])
    expect(document.documentElement.outerHTML).not.toContain(gone)
  await expectNoAxeFindings()

  const before = world.asked.length
  void callApi(stillHere, {}).catch(() => undefined)
  other.tell({ kind: 'opened', opening: 'opening-of-ben', personId: ben })
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(lastSaved(world, 'm1-wish-words')).toEqual({ kind: 'text', text: words })
  expect(world.asked.slice(before).every(({ opening: carried }) => carried === undefined)).toBe(true)
  await autosaves.kept()

  world.openingsOfAnother = []
  opening.keep(world.opening)
  expect((await drafts.all()).map(({ body }) => body.value)).toContainEqual({ kind: 'text', text: words })
})
