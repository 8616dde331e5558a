import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { leaveAtOnce } from '../src/features/exit/leave-at-once.ts'
import { aWorld, type World } from './a-world.ts'
import { visit } from './at-home.tsx'

let world: World
beforeEach(() => {
  world = aWorld()
  world.signedIn = false
  localStorage.removeItem('place')
})
afterEach(() => vi.restoreAllMocks())

const heading = (name: string) => page.getByRole('heading', { name, level: 1 })
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const said = (path: string) => world.asked.filter((asked) => asked.path === path).map(({ body }) => body)

/** By a link with something behind `#`. */
async function comeBy(pathname: string, hash: string) {
  history.replaceState(null, '', hash)
  await visit(world, { pathname })
}

/** The same page again: nothing is left in memory, what lies on the device is. */
async function reload(pathname: string, name: string) {
  await kept()
  await visit(world, { pathname })
  await expect.element(heading(name)).toBeVisible()
}

/** The note on the device, once it was written. */
async function kept(): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 60))
  return localStorage.getItem('place') ?? ''
}

async function fits() {
  await page.getByLabelText('Ik ben 18 jaar of ouder').click()
  await page.getByRole('radio', { name: 'Nee' }).click()
  await press('Ga verder')
}

async function makeAccount() {
  await page.getByLabelText('Hoe heet je hier?').fill('Ana')
  await page.getByLabelText('Kies een pincode').fill('204816')
  await page.getByLabelText('Nog een keer dezelfde pincode').fill('204816')
  await press('Maak mijn plek')
}

test('with a code: a reload at any screen comes back to that screen, and the code is used once', async () => {
  await comeBy('/k', '#DEMO123456789ABC')
  await expect.element(heading('Samen oefenen, thuis')).toBeVisible()
  await reload('/k', 'Samen oefenen, thuis')
  await expect.element(page.getByText(/De gemeente Demodam betaalt/)).toBeVisible()
  await press('Ga verder')
  await reload('/k', 'Eerst twee vragen')
  await fits()
  await page.getByLabelText('Hoe heet je hier?').fill('Ana')
  await reload('/k', 'Jouw eigen plek')
  await expect.element(page.getByLabelText('Hoe heet je hier?')).toHaveValue('Ana')
  await expect.element(page.getByLabelText('Kies een pincode')).toHaveValue('')
  await makeAccount()
  await expect.element(heading('Je herstelcode')).toBeVisible()
  await reload('/k', 'Eerst je herstelcode')
  expect(document.body.textContent, 'the first code is not shown again').not.toContain('K7RW')
  await expectNoAxeFindings()
  await page.getByLabelText('Je pincode').fill('204816')
  await press('Maak een nieuwe herstelcode')
  await expect.element(page.getByText('M4XT')).toBeVisible()
  await page.getByLabelText('Ik heb de code op papier').click()
  await press('Ga verder')
  await expect.element(heading('Meedoen')).toBeVisible()
  await reload('/k', 'Meedoen')
  await press('Ja, ik doe mee')
  await press('Nee, tel ons niet mee')
  await press('Ja, mijn kaart mag gelezen worden')
  await expect.element(heading('Wil je een mailadres geven?')).toBeVisible()
  await reload('/k', 'Wil je een mailadres geven?')
  await press('Sla over')
  await reload('/k', 'Kies je lijn')
  await press('Begin')
  await expect.element(heading('Nodig je partner uit')).toBeVisible()
  expect(said('/codes/redeem')).toEqual([{ code: 'DEMO123456789ABC' }])
  expect(await kept(), 'nothing of the way in outlives it').toBe('')
})

test('with an invite: a reload at any screen comes back to that screen', async () => {
  await comeBy('/u', '#3f6c1bb2a7d94e0c8f5a1e2d3c4b5a69')
  await expect.element(heading('Ana vraagt of je meedoet')).toBeVisible()
  await reload('/u', 'Ana vraagt of je meedoet')
  await press('Niet nu')
  await expect.element(heading('Dat is goed')).toBeVisible()
  expect(await kept(), '“not now” leaves nothing behind').toBe('')
  await press('Toch even kijken')
  await press('Vertel me meer')
  await reload('/u', 'Samen oefenen, thuis')
  await press('Ga verder')
  await reload('/u', 'Eerst twee vragen')
  await fits()
  await reload('/u', 'Jouw eigen plek')
  await makeAccount()
  await page.getByLabelText('Ik heb de code op papier').click()
  await press('Ga verder')
  await reload('/u', 'Meedoen')
  await press('Ja, ik doe mee')
  await press('Nee, tel ons niet mee')
  await press('Ja, mijn kaart mag gelezen worden')
  await reload('/u', 'Wil je een mailadres geven?')
  expect(said('/invites/accept')).toEqual([{ invite: '3f6c1bb2a7d94e0c8f5a1e2d3c4b5a69' }])
  await press('Sla over')
  await expect.element(heading('Je herstelcode')).not.toBeInTheDocument()
  expect(await kept()).toBe('')
})

test('the way to help and back, and a tab opened anew at the first page, lead to where somebody was', async () => {
  await comeBy('/k', '#DEMO123456789ABC')
  await press('Ga verder')
  await expect.element(heading('Eerst twee vragen')).toBeVisible()
  await kept()
  await page.getByRole('link', { name: 'Hulp en contact' }).click()
  await expect.element(heading('Hulp en contact')).toBeVisible()
  await page.getByRole('link', { name: 'Ga verder waar je was' }).click()
  await expect.element(heading('Eerst twee vragen')).toBeVisible()
  await visit(world, { pathname: '/' })
  await expectNoAxeFindings()
  const onward = page.getByRole('main').getByRole('link', { name: 'Ga verder waar je was' })
  await expect.element(onward).toBeVisible()
  onward.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(heading('Eerst twee vragen')).toBeVisible()
})

test('what lies on the device says neither code nor name, and never holds PIN or recovery code', async () => {
  await comeBy('/k', '#DEMO123456789ABC')
  await press('Ga verder')
  await fits()
  await makeAccount()
  await expect.element(heading('Je herstelcode')).toBeVisible()
  const note = await kept()
  expect(note).not.toBe('')
  const everything = JSON.stringify([localStorage, sessionStorage].flatMap((it) => Object.entries(it)))
  for (const secret of ['DEMO123456789ABC', 'Ana', 'Demodam', '204816', 'K7RW'])
    expect(everything).not.toContain(secret)
  const opener = await crypto.subtle.importKey('raw', new Uint8Array(32).fill(7), 'AES-GCM', false, ['decrypt'])
  const { iv, data } = JSON.parse(note) as { iv: string; data: string }
  const bytes = (text: string) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(iv) }, opener, bytes(data))
  const words = new TextDecoder().decode(plain)
  expect(words).toContain('DEMO123456789ABC')
  for (const secret of ['204816', 'K7RW']) expect(words).not.toContain(secret)
})

test('the quick exit takes the place along, and so does signing out', async () => {
  await comeBy('/k', '#DEMO123456789ABC')
  await press('Ga verder')
  expect(await kept()).not.toBe('')
  leaveAtOnce()
  expect(localStorage.getItem('place')).toBeNull()
  await visit(world, { pathname: '/k' })
  await expect.element(heading('Je code')).toBeVisible()
  await expect.element(page.getByLabelText('Typ je code')).toHaveValue('')
})

test('another code begins anew, the same link goes on', async () => {
  await comeBy('/k', '#DEMO123456789ABC')
  await press('Ga verder')
  await kept()
  await comeBy('/k', '#DEMO123456789ABC')
  await expect.element(heading('Eerst twee vragen')).toBeVisible()
  await comeBy('/k', '#DEMO999999999ABC')
  await expect.element(heading('Samen oefenen, thuis')).toBeVisible()
})

test('who takes “Ik heb een code” at the front door begins with an empty field, and a reload keeps what is typed then', async () => {
  await comeBy('/k', '#DEMO123456789ABC')
  await press('Ga verder')
  await kept()
  await visit(world, { pathname: '/' })
  await page.getByRole('link', { name: 'Ik heb een code' }).click()
  await expect.element(page.getByLabelText('Typ je code')).toHaveValue('')
  await page.getByLabelText('Typ je code').fill('DEMO 12')
  await reload('/k', 'Je code')
  await expect.element(page.getByLabelText('Typ je code')).toHaveValue('DEMO12')
})

test('on another device the account leads first to a fresh recovery code', async () => {
  world.signedIn = true
  world.me = { ...world.me, recoveryKept: false }
  await visit(world, { pathname: '/' })
  await expect.element(heading('Eerst je herstelcode')).toBeVisible()
  await visit(world, { pathname: '/m' })
  await expect.element(heading('Eerst je herstelcode')).toBeVisible()
  await page.getByLabelText('Je pincode').fill('204816')
  await press('Maak een nieuwe herstelcode')
  await page.getByLabelText('Ik heb de code op papier').click()
  await press('Ga verder')
  await expect.element(heading('Mijn plek')).toBeVisible()
})
