import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { aWorld, type World } from './a-world.ts'
import { visit } from './at-home.tsx'

let world: World
beforeEach(() => {
  world = aWorld()
  world.signedIn = false
})
afterEach(() => vi.restoreAllMocks())

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const signInPage = () => visit(world, { pathname: '/i' })
const pin = () => page.getByLabelText('Je pincode')
const isHome = (alias: string) => expect.element(page.getByRole('heading', { name: new RegExp(alias) })).toBeVisible()

describe('on a device that knows its person', () => {
  test('the PIN alone opens, by keyboard', async () => {
    await signInPage()
    await expectNoAxeFindings()
    await pin().fill('204816')
    await userEvent.keyboard('{Enter}')
    await isHome('Ana')
  })

  test('the page is the same as on one that knows nobody, and so is a refusal', async () => {
    const seen = async (known: boolean, digits: string) => {
      world.knownDevice = known
      await signInPage()
      const before = document.body.textContent
      await pin().fill(digits)
      await press('Log in')
      await expect.element(page.getByText('Deze pincode klopt niet.')).toBeVisible()
      return [before, document.body.textContent]
    }
    expect(await seen(true, '735180')).toEqual(await seen(false, '204816'))
    expect(document.body.textContent).not.toContain('Ana')
  })
})

describe('by mail', () => {
  const withCode = async (code = '12345678') => {
    await signInPage()
    await press('Met een code per mail')
    await page.getByLabelText('Je mailadres').fill('samen@voorbeeld.example')
    await press('Stuur mij een code')
    await page.getByLabelText('De acht cijfers uit je mail').fill(code)
    await press('Ga verder')
  }

  test('the code comes first, and a wrong one asks for no PIN', async () => {
    await withCode('87654321')
    await expect.element(page.getByText('Deze code klopt niet.')).toBeVisible()
    expect(document.getElementById('pin')).toBeNull()
  })

  test('at an address of one the PIN follows at once, and a wrong PIN needs no new code', async () => {
    await withCode()
    await pin().fill('735180')
    await press('Log in')
    await expect.element(page.getByText('Deze pincode klopt niet.')).toBeVisible()
    await pin().fill('204816')
    await press('Log in')
    await isHome('Ana')
  })

  test('at an address that two share one says who one is first', async () => {
    world.sharedMailbox = true
    await withCode()
    await expect.element(page.getByRole('heading', { name: 'Wie ben je?' })).toBeVisible()
    await expectNoAxeFindings()
    await press('Ben')
    await pin().fill('204816')
    await press('Log in')
    await isHome('Ben')
  })
})

describe('what happened to the account', () => {
  beforeEach(() => {
    world.signedIn = true
  })

  test('is told on the first page until it was read', async () => {
    world.me = {
      ...world.me,
      notices: [
        { kind: 'wrongPin', count: 3 },
        { kind: 'newDevice', count: 1 },
      ],
    }
    await visit(world, { pathname: '/' })
    await expect.element(page.getByText('is 3 keer een verkeerde pincode geprobeerd', { exact: false })).toBeVisible()
    await expect.element(page.getByText('Je plek is geopend op een nieuw toestel.')).toBeVisible()
    await expectNoAxeFindings()
    await press('Ik heb het gelezen')
    await expect.element(page.getByText('Over je plek')).not.toBeInTheDocument()
  })

  test('leads to the devices and to signing out everywhere', async () => {
    world.me = { ...world.me, notices: [{ kind: 'changed', count: 1 }] }
    await visit(world, { pathname: '/' })
    await page.getByText('Kijk bij Mijn plek wat je kunt doen').click()
    await expect.element(page.getByText('Een telefoon, sinds 2 november 2026 (dit apparaat)')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Log overal uit' })).toBeVisible()
  })
})

describe('the mail address', () => {
  const settings = async () => {
    world.signedIn = true
    await visit(world, { pathname: '/m', state: { open: 'email' } })
  }

  test('is given with the PIN, and nothing is sent without', async () => {
    await settings()
    await page.getByLabelText('Je mailadres', { exact: true }).fill('ana@voorbeeld.example')
    await press('Stuur mij een code')
    await expect.element(page.getByText('Typ de zes cijfers van je pincode.').first()).toBeVisible()
    expect(world.asked.filter(({ path }) => path === '/me/email')).toEqual([])
    await page.getByLabelText('Je pincode', { exact: true }).first().fill('204816')
    await press('Stuur mij een code')
    await expect.element(page.getByText('We stuurden acht cijfers naar ana@voorbeeld.example.')).toBeVisible()
  })

  test('of the partner is asked for, and no code is waited for', async () => {
    world.sharedMailbox = true
    await settings()
    await page.getByLabelText('Je mailadres', { exact: true }).fill('samen@voorbeeld.example')
    await page.getByLabelText('Je pincode', { exact: true }).first().fill('204816')
    await press('Stuur mij een code')
    await expect.element(page.getByText('We hebben het gevraagd.', { exact: false })).toBeVisible()
  })

  test('that a partner asks to share waits for an answer, and says that a no is not noticed', async () => {
    world.me = { ...world.me, notices: [{ kind: 'sharingAsked', count: 1 }] }
    await settings()
    await expect.element(page.getByText('Ben wil hetzelfde mailadres gebruiken.', { exact: false })).toBeVisible()
    await expect.element(page.getByText('Zeg je nee, dan merkt Ben dat niet.', { exact: false })).toBeVisible()
    await press('Nee')
    await expect.element(page.getByText('wil hetzelfde mailadres', { exact: false })).not.toBeInTheDocument()
    expect(world.asked.filter(({ path }) => path === '/me/email/sharing').map(({ body }) => body)).toEqual([
      { share: false },
    ])
  })
})
