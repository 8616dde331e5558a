import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { queryClient } from '../src/api.ts'
import { readNote, writeNote } from '../src/features/arrival/arrival-note.ts'
import { autosaves, drafts } from '../src/features/saving/saving.ts'
import { lock, signedOut } from '../src/features/session/person.ts'
import { aWorld, type World } from './a-world.ts'
import { aCleanDevice, lastSaved, visit, visitStep } from './at-home.tsx'

let world: World
beforeEach(async () => {
  world = aWorld()
  await aCleanDevice()
})
afterEach(async () => {
  signedOut()
  vi.restoreAllMocks()
  await aCleanDevice()
})

const paper = () => page.getByRole('textbox', { name: /gewone dag/ })
const pin = () => page.getByLabelText('Je pincode')
const words = 'We eten samen, elke vrijdag.'

async function givePin() {
  await pin().fill('204816')
  await page.getByRole('button', { name: 'Open mijn plek' }).click()
}

/** Everything of the page that can be searched or read: its source, what stands in fields, and the query cache. */
function everythingToRead(): string {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value)
  const cached = queryClient
    .getQueryCache()
    .getAll()
    .map(({ queryKey, state }) => [queryKey, state.data])
  return [document.documentElement.outerHTML, ...fields, JSON.stringify(cached)].join('\n')
}

/** The server closed the area, as it does five minutes after the last thing done. */
async function lockFromServer() {
  world.locked = true
  lock.close()
  await expect.element(pin()).toBeVisible()
}

function turn(out: boolean) {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(out)
  document.dispatchEvent(new Event('visibilitychange'))
}

test('a closed area leaves nothing to read: no page, no name, no answer, no cache', async () => {
  await visitStep(world, 5)
  await paper().fill(words)
  await vi.waitFor(() => expect(lastSaved(world, 'm1-wish-words')).toBeDefined())
  expect(everythingToRead()).toContain(words)
  await lockFromServer()
  const left = everythingToRead()
  for (const secret of [words, 'Ana', 'Ben', 'gewone dag', 'm1-wish']) expect(left).not.toContain(secret)
  await expectNoAxeFindings()
})

test.each([
  ['a time-out', async () => lock.close()],
  ['a save that met the lock', async () => vi.waitFor(() => expect(lock.locked()).toBe(true), { timeout: 3000 })],
])(
  'typed right before %s: after the PIN the same words stand there, with the caret in them, and are saved',
  async (_, close) => {
    await visitStep(world, 5)
    await expect.element(paper()).toBeVisible()
    world.locked = true
    await paper().click()
    await userEvent.keyboard(words)
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}')
    await close()
    await expect.element(pin()).toBeVisible()
    expect(everythingToRead()).not.toContain(words)
    await givePin()
    await expect.element(paper()).toHaveValue(words)
    await expect.element(paper()).toHaveFocus()
    expect((paper().element() as HTMLTextAreaElement).selectionStart).toBe(words.length - 3)
    await vi.waitFor(() => expect(lastSaved(world, 'm1-wish-words')).toEqual({ kind: 'text', text: words }))
    await expect.element(page.getByText(/^Bewaard om/)).toBeVisible()
  },
)

test('what was typed lies sealed on the device before the key goes, also when the tab is closed behind the lock', async () => {
  await visitStep(world, 5)
  await expect.element(paper()).toBeVisible()
  await drafts.all()
  world.reachable = false
  await paper().fill(words)
  lock.close()
  await expect.element(pin()).toBeVisible()
  await autosaves.kept()
  world.reachable = true
  await visitStep(world, 5)
  await expect.element(paper()).toHaveValue(words)
})

test('locked without a connection: nothing is lost, and it is saved after the PIN', async () => {
  await visitStep(world, 5)
  await expect.element(paper()).toBeVisible()
  world.reachable = false
  await paper().fill(words)
  await expect.element(page.getByText('Geen verbinding. Schrijf rustig door.')).toBeVisible()
  await lockFromServer()
  expect(everythingToRead()).not.toContain(words)
  world.reachable = true
  await givePin()
  await expect.element(paper()).toHaveValue(words)
  // The next try is seconds away.
  await vi.waitFor(() => expect(lastSaved(world, 'm1-wish-words')).toEqual({ kind: 'text', text: words }), {
    timeout: 9000,
  })
})

test('who a text is for, chosen before there was a text, stays chosen', async () => {
  await visitStep(world, 5)
  const mine = () => page.getByRole('radio', { name: /^Alleen ik/ }).last()
  await expect.element(paper()).toBeVisible()
  await mine().click()
  await lockFromServer()
  await givePin()
  await expect.element(mine()).toBeChecked()
  await expect.element(mine()).toHaveFocus()
  await paper().fill(words)
  await vi.waitFor(() =>
    expect(world.asked.filter(({ path }) => path === '/answers').at(-1)?.body).toMatchObject({ audience: 'onlyMe' }),
  )
})

test('the step stays the one that was open, also when the list of today became another one', async () => {
  await visitStep(world, 5)
  const title = () => page.getByRole('heading', { level: 1 })
  await expect.element(paper()).toBeVisible()
  const before = title().element().textContent
  await lockFromServer()
  world.wishes = { ...world.wishes, slower: { mine: false, partner: true } }
  await givePin()
  await expect.element(paper()).toBeVisible()
  expect(title().element().textContent).toBe(before)
})

test('a moment out of sight shows nothing, and leaves text, field and caret as they were', async () => {
  await visitStep(world, 5)
  await paper().click()
  await userEvent.keyboard(words)
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
  turn(true)
  await expect.element(paper()).not.toBeInTheDocument()
  await new Promise((resolve) => setTimeout(resolve, 300))
  turn(false)
  await expect.element(paper()).toHaveValue(words)
  await expect.element(paper()).toHaveFocus()
  expect((paper().element() as HTMLTextAreaElement).selectionStart).toBe(words.length - 2)
})

test('locked while out of sight: after the PIN somebody is back in the same field', async () => {
  await visitStep(world, 5)
  await paper().click()
  await userEvent.keyboard(words)
  turn(true)
  await new Promise((resolve) => setTimeout(resolve, 300))
  await lockFromServer()
  turn(false)
  await givePin()
  await expect.element(paper()).toHaveValue(words)
  await expect.element(paper()).toHaveFocus()
})

test('settings that are half filled in come back open, and no PIN does', async () => {
  await visit(world, { pathname: '/m' })
  await page.getByText('Je naam en je taal').click()
  await page.getByLabelText('Hoe heet je hier?').fill('Anna')
  await page.getByText('Wis mijn plek').click()
  const erase = () => page.getByRole('group').filter({ hasText: 'Wis alles' }).getByLabelText('Je pincode')
  await erase().fill('204816')
  await lockFromServer()
  expect(everythingToRead()).not.toContain('Anna')
  await givePin()
  await expect.element(page.getByLabelText('Hoe heet je hier?')).toHaveValue('Anna')
  await expect.element(erase()).toHaveFocus()
  await expect.element(erase()).toHaveValue('')
})

test('a new recovery code that was on the page is gone behind the lock, and a fresh one is asked for', async () => {
  await visit(world, { pathname: '/m' })
  await page.getByText('Je herstelcode').click()
  await page
    .getByRole('group')
    .filter({ hasText: 'Ben je je herstelcode kwijt?' })
    .getByLabelText('Je pincode')
    .fill('204816')
  await page.getByRole('button', { name: 'Maak een nieuwe herstelcode' }).click()
  await expect.element(page.getByText('M4XT')).toBeVisible()
  Object.assign(world.me, { recoveryKept: false })
  await lockFromServer()
  expect(everythingToRead()).not.toContain('M4XT')
  await givePin()
  await expect.element(page.getByRole('heading', { name: 'Eerst je herstelcode' })).toBeVisible()
})

test.each(['/v', '/i'])('also one that came with a new PIN, at %s', async (pathname) => {
  world.wait = { purpose: 'newPin', from: '2020-11-25T19:50:00.000Z', until: '2099-12-02T19:50:00.000Z' }
  world.locked = pathname === '/v'
  await visit(world, { pathname, state: { way: 'newPin' } })
  if (pathname === '/i') await page.getByLabelText('Je herstelcode').fill('K7RW-4PXN-Q2MD-9TFH-6YCA-3VJE')
  await page.getByLabelText('Kies een pincode').fill('735180')
  await page.getByLabelText('Nog een keer dezelfde pincode').fill('735180')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('M4XT')).toBeVisible()
  await lockFromServer()
  expect(everythingToRead()).not.toContain('M4XT')
  await givePin()
  await expect.element(page.getByRole('heading', { name: 'Eerst je herstelcode' })).toBeVisible()
})

test('what waits behind the lock is sent for nobody else: not after signing out, and not with the PIN of another', async () => {
  const saves = () => world.asked.filter(({ path }) => path === '/answers').length
  await visitStep(world, 5)
  await expect.element(paper()).toBeVisible()
  world.locked = true
  await paper().fill(words)
  await vi.waitFor(() => expect(saves()).toBe(1), { timeout: 3000 })
  world.me = { ...world.me, personId: '0b7a2c7e-52b4-4d3e-8f7f-0a1f6d6f4b22', alias: 'Ben' }
  await givePin()
  // Not even which step was open stays.
  await expect.element(page.getByText('Waar staan we?')).toBeVisible()
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(saves()).toBe(1)

  await visitStep(world, 5)
  await expect.element(paper()).toBeVisible()
  world.locked = true
  await paper().fill('Iets anders')
  await vi.waitFor(() => expect(saves()).toBe(2), { timeout: 3000 })
  signedOut()
  world.locked = false
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(saves()).toBe(2)
})

test('with the PIN of another person nothing comes back: not what stood half filled in, and not which part was open', async () => {
  const alias = () => page.getByLabelText('Hoe heet je hier?')
  await visit(world, { pathname: '/m' })
  await page.getByText('Je naam en je taal').click()
  await alias().fill('Half een naam')
  await lockFromServer()
  world.me = { ...world.me, personId: '0b7a2c7e-52b4-4d3e-8f7f-0a1f6d6f4b22', alias: 'Ben' }
  await givePin()
  await expect.element(page.getByRole('heading', { name: 'Mijn plek' })).toBeVisible()
  await new Promise((resolve) => setTimeout(resolve, 500)) // as long as coming back takes
  await expect.element(alias()).not.toBeVisible()
  await page.getByText('Je naam en je taal').click()
  await expect.element(alias()).toHaveValue('Ben')
})

test('signing out takes along how far somebody was on the way in', () => {
  writeNote({ at: 'code', iv: '', data: '' })
  signedOut()
  expect(readNote()).toBeUndefined()
})
