import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { aWorld, type World } from './a-world.ts'
import { visit } from './at-home.tsx'

let world: World
beforeEach(() => {
  world = aWorld()
  world.signedIn = false
  localStorage.removeItem('place')
})
afterEach(() => vi.restoreAllMocks())

const said = (path: string) => world.asked.filter((asked) => asked.path === path).map(({ body }) => body)

async function comeWithCode() {
  await visit(world, { pathname: '/k' })
  await page.getByLabelText('Typ je code').fill('demo 1234-5678 9abc')
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await expect.element(page.getByText(/De gemeente Demodam betaalt/)).toBeVisible()
}

async function makeAccount() {
  await page.getByLabelText('Hoe heet je hier?').fill('Ana')
  await page.getByLabelText('Kies een pincode').fill('204816')
  await page.getByLabelText('Nog een keer dezelfde pincode').fill('204816')
  await page.getByRole('button', { name: 'Maak mijn plek' }).click()
  await page.getByLabelText('Ik heb de code op papier').click()
  await page.getByRole('button', { name: 'Ga verder' }).click()
}

test('somebody comes in with a typed code, says yes or no to each text, and the code is used only after a yes', async () => {
  await comeWithCode()
  await expectNoAxeFindings()
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await page.getByLabelText('Ik ben 18 jaar of ouder').click()
  await page.getByRole('radio', { name: 'Nee' }).click()
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await makeAccount()
  await expect.element(page.getByRole('heading', { name: 'Meedoen' })).toBeVisible()
  await expectNoAxeFindings()
  expect(said('/codes/redeem')).toEqual([])
  const shown = [...document.querySelectorAll('h1, .tsp-text > p:not(.tsp-soft), .tsp-actions button')].map(
    (part) => part.textContent,
  )
  await page.getByRole('button', { name: 'Ja, ik doe mee' }).click()
  await page.getByRole('button', { name: 'Nee, tel ons niet mee' }).click()
  await page.getByRole('button', { name: 'Ja, mijn kaart mag gelezen worden' }).click()
  await page.getByRole('button', { name: 'Sla over' }).click()
  await expect.element(page.getByRole('heading', { name: 'Kies je lijn' })).toBeVisible()

  expect(said('/codes/redeem')).toHaveLength(1)
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(shown.join('\n')))
  const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
  expect(said('/consents')[1]).toMatchObject({ purpose: 'takingPart', given: true, textHash: hash, locale: 'nl' })
})

test('a no to taking part uses no code', async () => {
  await comeWithCode()
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await page.getByLabelText('Ik ben 18 jaar of ouder').click()
  await page.getByRole('radio', { name: 'Nee' }).click()
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await makeAccount()
  await page.getByRole('button', { name: 'Nee, ik doe niet mee' }).click()
  await expect.element(page.getByRole('heading', { name: 'Dan beginnen we niet' })).toBeVisible()
  expect(said('/codes/redeem')).toEqual([])
})

test('a code that cannot be used is said so in one way, and the typed code stays', async () => {
  await visit(world, { pathname: '/k' })
  await page.getByLabelText('Typ je code').fill('XXXX 1234 5678')
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await expect.element(page.getByText('Deze code kunnen we niet gebruiken.')).toBeVisible()
  await expect.element(page.getByLabelText('Typ je code')).toHaveValue('XXXX 1234 5678')
})

test('whoever comes with a code reads what to do when a partner began with it', async () => {
  await comeWithCode()
  await expect.element(page.getByText(/Is je partner al begonnen met deze code/)).toBeVisible()
  await page.getByRole('link', { name: 'Ik ben uitgenodigd' }).click()
  await expect.element(page.getByLabelText('Typ de acht tekens')).toBeVisible()
})

test('a code that turns out to be used at the end costs nothing: the same place takes an invite', async () => {
  world.codeUsed = true
  await comeWithCode()
  await fits()
  await makeAccount()
  for (const yes of ['Ja, ik doe mee', 'Ja, tel ons mee', 'Ja, mijn kaart mag gelezen worden'])
    await page.getByRole('button', { name: yes, exact: true }).click()
  await expect.element(page.getByText('Je plek blijft bestaan.')).toBeVisible()
  await expect.element(page.getByText(/Is je partner al begonnen met deze code/)).toBeVisible()
  await expectNoAxeFindings()
  await page.getByRole('link', { name: 'Ik ben uitgenodigd' }).click()
  await page.getByLabelText('Typ de acht tekens').fill('KR7M4TXP')
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await page.getByRole('button', { name: 'Vertel me meer' }).click()
  expect(document.body.textContent).not.toContain('begonnen met deze code')
  await fits()
  await expect.element(page.getByRole('button', { name: 'Sla over' })).toBeVisible()
  expect(said('/accounts')).toHaveLength(1)
  expect(said('/invites/accept')).toEqual([{ invite: 'KR7M4TXP' }])
})

async function fits() {
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await page.getByLabelText('Ik ben 18 jaar of ouder').click()
  await page.getByRole('radio', { name: 'Nee' }).click()
  await page.getByRole('button', { name: 'Ga verder' }).click()
}

test('“niet nu” makes no account and asks nothing more', async () => {
  await visit(world, { pathname: '/u' })
  await page.getByLabelText('Typ de acht tekens').fill('KR7M4TXP')
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await expect.element(page.getByRole('heading', { name: 'Ana vraagt of je meedoet' })).toBeVisible()
  await expectNoAxeFindings()
  await page.getByRole('button', { name: 'Niet nu' }).click()
  await expect.element(page.getByRole('heading', { name: 'Dat is goed' })).toBeVisible()
  expect(said('/invites/not-now')).toHaveLength(1)
  expect(said('/accounts')).toEqual([])
})

test('where contact is forbidden an invite cannot be accepted, and help is near', async () => {
  await visit(world, { pathname: '/u' })
  await page.getByLabelText('Typ de acht tekens').fill('KR7M4TXP')
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await page.getByRole('button', { name: 'Vertel me meer' }).click()
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await page.getByLabelText('Ik ben 18 jaar of ouder').click()
  await page.getByRole('radio', { name: 'Ja' }).click()
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await expect.element(page.getByRole('heading', { name: 'Dit kan nu niet samen' })).toBeVisible()
  await expect.element(page.getByRole('link', { name: 'Bekijk wie je kunt bellen' })).toBeVisible()
  expect(page.getByRole('button', { name: 'Begin alleen' }).query()).toBeNull()
  expect(said('/accounts')).toEqual([])
})

test('a PIN that anybody would try first is not taken', async () => {
  await comeWithCode()
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await page.getByLabelText('Ik ben 18 jaar of ouder').click()
  await page.getByRole('radio', { name: 'Nee' }).click()
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await page.getByLabelText('Hoe heet je hier?').fill('Ana')
  await page.getByLabelText('Kies een pincode').fill('123456')
  await page.getByRole('button', { name: 'Maak mijn plek' }).click()
  await expect
    .element(page.getByText('Deze is makkelijk te raden. Kies andere cijfers, en geen datum.').first())
    .toBeVisible()
  expect(said('/accounts')).toEqual([])
  await expectNoAxeFindings()
})

test('where contact is forbidden somebody begins alone: the server knows before the code is used', async () => {
  await comeWithCode()
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await page.getByLabelText('Ik ben 18 jaar of ouder').click()
  await page.getByRole('radio', { name: 'Ja' }).click()
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await expect.element(page.getByText(/Uitnodigen staat dan uit/)).toBeVisible()
  await page.getByRole('button', { name: 'Begin alleen' }).click()
  await makeAccount()
  for (const yes of ['Ja, ik doe mee', 'Ja, tel ons mee', 'Ja, mijn kaart mag gelezen worden', 'Sla over', 'Begin'])
    await page.getByRole('button', { name: yes, exact: true }).click()
  await expect.element(page.getByText('Waar staan we?')).toBeVisible()
  expect(document.body.textContent).not.toContain('uitnodigen')
  const order = world.asked.map(({ path }) => path)
  expect(said('/couple/inviting')).toEqual([{ on: false }])
  expect(order.indexOf('/couple/inviting')).toBeLessThan(order.indexOf('/codes/redeem'))
})

test('at my place the question can be answered again, and the answer is not shown', async () => {
  world.signedIn = true
  world.partner = null
  world.inviting = false
  await visit(world, { pathname: '/m' })
  await page.getByText('Uitnodigen', { exact: true }).click()
  await expect.element(page.getByText('Uitnodigen staat uit.')).toBeVisible()
  await page.getByRole('radio', { name: 'Nee' }).click()
  page.getByRole('radio', { name: 'Nee' }).element().closest('form')?.requestSubmit()
  await expect.element(page.getByText('Je kunt iemand uitnodigen.')).toBeVisible()
  await expect.element(page.getByRole('radio', { name: 'Nee' })).not.toBeChecked()
  await expectNoAxeFindings()
  expect(said('/couple/inviting')).toEqual([{ on: true }])
})

test('who takes part already is sent home from the page of codes with a plain sentence', async () => {
  world.signedIn = true
  await visit(world, { pathname: '/k' })
  await expect.element(page.getByRole('heading', { name: 'Je doet al mee' })).toBeVisible()
  await expect.element(page.getByText(/Geef hem aan een ander stel/)).toBeVisible()
  await expectNoAxeFindings()
  await page.getByRole('link', { name: 'Naar Vandaag' }).click()
  await expect.element(page.getByText('Waar staan we?')).toBeVisible()
  expect(said('/codes/redeem')).toEqual([])
})
