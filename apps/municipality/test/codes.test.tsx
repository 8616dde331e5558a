import { signIn } from '@tweespraak/contract/municipality/sign-in'
import { refuse } from '@tweespraak/testing/contract-server'
import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { aTownHall, codeSet, codes, type TownHall, visit } from './a-town-hall.tsx'

let hall: TownHall
beforeEach(() => {
  hall = aTownHall()
})
afterEach(() => vi.restoreAllMocks())

const sent = (path: string) => hall.asked.filter((it) => it.path === path && it.body).map(({ body }) => body)

test('a visitor signs in with a code by mail and one from the app', async () => {
  hall.signedIn = false
  await visit(hall, '/')
  await page.getByLabelText('Uw mailadres').fill('jolanda@demodam.example')
  await expectNoAxeFindings()
  await page.getByRole('button', { name: 'Stuur mij een code' }).click()
  await page.getByLabelText('Code uit de mail').fill('1234 5678')
  await page.getByLabelText('Code uit uw app').fill('123456')
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect.element(page.getByRole('heading', { name: 'Rapport' })).toBeVisible()
  expect(sent('/sign-in')).toEqual([{ code: '12345678', totp: '123456' }])
})

test('wrong codes say nothing of which one was wrong', async () => {
  hall.signedIn = false
  hall.server.on(signIn, () => refuse(403, 'sign_in.wrong'))
  await visit(hall, '/i')
  await page.getByLabelText('Uw mailadres').fill('jolanda@demodam.example')
  await page.getByRole('button', { name: 'Stuur mij een code' }).click()
  await page.getByLabelText('Code uit de mail').fill('12345678')
  await page.getByLabelText('Code uit uw app').fill('123456')
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect.element(page.getByText('Een van de twee codes klopt niet.')).toBeVisible()
})

test('more codes than places may be made, and the page says what that means', async () => {
  await visit(hall, '/c')
  await page.getByLabelText('Hoeveel codes?').fill('120')
  await expect.element(page.getByText(/codes voor 120 plaatsen/)).not.toBeInTheDocument()
  await page.getByLabelText('Hoeveel codes?').fill('128')
  await expect.element(page.getByText(/Er zijn dan 128 codes voor 120 plaatsen/)).toBeVisible()
  await expectNoAxeFindings()
})

test('codes are made for a channel and are there at once as cards to print', async () => {
  await visit(hall, '/c')
  await page.getByRole('button', { name: 'Maak de codes' }).click()
  await expect.element(page.getByText('Kies wie de codes uitdeelt.')).toBeVisible()
  await page.getByRole('radio', { name: 'Huisarts' }).click()
  await page.getByLabelText('Hoeveel codes?').fill('2')
  await expectNoAxeFindings()
  await page.getByRole('button', { name: 'Maak de codes' }).click()
  await expect.element(page.getByText('4RVP-JYNB-DP6D-D5XCV')).toBeVisible()
  expect(sent('/code-sets')).toEqual([{ batchId: codeSet.batchId, channel: 'huisarts', size: 2 }])
  expect(document.querySelectorAll('.tsp-code-card svg[role="img"]')).toHaveLength(codes.length)
  await expectNoAxeFindings()
})

test('a set is withdrawn only after it was asked once more', async () => {
  hall.codeSets = [codeSet]
  await visit(hall, '/c')
  await page.getByRole('button', { name: 'Trek in', exact: true }).click()
  await expect.element(page.getByText(/Wie al begon, gaat gewoon door/)).toBeVisible()
  expect(hall.asked.some(({ path }) => path.endsWith('/withdraw'))).toBe(false)
  await page.getByRole('button', { name: 'Trek deze codes in' }).click()
  await expect.element(page.getByText('Ingetrokken op 23 november 2026')).toBeVisible()
})

test('a typing slip in a lost code is caught before it is sent', async () => {
  await visit(hall, '/c')
  await page.getByText('Een kaartje is kwijt').click()
  await page.getByLabelText('De code op het kaartje').fill('4RVP-JYNB-DP6D-D5XCW')
  await page.getByRole('button', { name: 'Trek deze code in' }).click()
  await expect.element(page.getByText('Deze code klopt niet. Kijk na wat u typte.')).toBeVisible()
  expect(sent('/codes/withdraw')).toEqual([])
  await page.getByLabelText('De code op het kaartje').fill('4rvp jynb dp6d d5xcv')
  await page.getByRole('button', { name: 'Trek deze code in' }).click()
  await expect.element(page.getByText('Met deze code kan niemand meer beginnen.')).toBeVisible()
})
