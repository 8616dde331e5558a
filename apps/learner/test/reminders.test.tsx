import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { aWorld, type World } from './a-world.ts'
import { visit } from './at-home.tsx'

let world: World
beforeEach(() => {
  world = aWorld()
})
afterEach(() => vi.restoreAllMocks())

const asked = (path: string) => world.asked.filter((it) => it.path === path)
const button = (name: string) => page.getByRole('button', { name, exact: true })
const tuesday = { weekday: 2, time: '19:30' }
const atHome = () => visit(world, { pathname: '/m', state: { open: 'reminders' } })

describe('today', () => {
  test('offers a fixed moment once, and never again once it was waved away', async () => {
    world.reminders = { ...world.reminders, momentSuggested: true }
    await visit(world, { pathname: '/' })
    await expect.element(page.getByRole('heading', { name: 'Een vast moment' })).toBeVisible()
    await expectNoAxeFindings()
    await button('Nee, dank je').click()
    await expect.poll(() => page.getByRole('heading', { name: 'Een vast moment' }).query()).toBeNull()
    expect(asked('/reminders/suggestion/close')).toHaveLength(1)
  })

  test('says nothing of it to who was not to be asked', async () => {
    await visit(world, { pathname: '/' })
    await expect.element(page.getByText('Jullie weg')).toBeVisible()
    await expect.poll(() => asked('/reminders').length).toBeGreaterThan(0)
    expect(page.getByRole('heading', { name: /Een vast moment|Mail van ons/ }).query()).toBeNull()
  })

  test('asks the question that was mailed: going on is one press, and says nothing about anybody else', async () => {
    world.reminders = { ...world.reminders, asked: true }
    await visit(world, { pathname: '/' })
    await expect.element(page.getByRole('heading', { name: 'Mail van ons' })).toBeVisible()
    expect(document.querySelector('aside')?.textContent).not.toMatch(/partner|Ben|stap/)
    await expectNoAxeFindings()
    await button('Ja, ga door').click()
    await expect.poll(() => page.getByRole('heading', { name: 'Mail van ons' }).query()).toBeNull()
  })

  test('leads from the question to where a pause and stopping are', async () => {
    world.reminders = { ...world.reminders, asked: true }
    await visit(world, { pathname: '/' })
    await page.getByRole('link', { name: 'Even niet, of stoppen' }).click()
    await expect.element(button('Even geen herinneringen')).toBeVisible()
  })
})

describe('mijn plek', () => {
  test('a moment is chosen with the keyboard alone, and then can go into a calendar', async () => {
    await atHome()
    await expect.element(page.getByText('Je hebt geen vast moment. Dat is goed.')).toBeVisible()
    await userEvent.selectOptions(page.getByLabelText('Welke dag?'), 'dinsdag')
    page.getByLabelText('Hoe laat?').element().focus()
    await userEvent.selectOptions(page.getByLabelText('Hoe laat?'), '19:30')
    await userEvent.keyboard('{Tab}{Enter}')
    await expect.element(page.getByText('Je vaste moment is dinsdag om 19:30.')).toBeVisible()
    expect(asked('/reminders/moment').at(-1)?.body).toEqual(tuesday)
    await expect.element(page.getByText('Bewaard.', { exact: true })).toBeVisible()
    await button('Zet het in mijn agenda').click()
    await expect.poll(() => asked('/reminders/moment/calendar')).toHaveLength(1)
    await expectNoAxeFindings()
    await button('Ik wil geen vast moment meer').click()
    await expect.element(page.getByText('Je hebt geen vast moment. Dat is goed.')).toBeVisible()
  })

  test('a pause says until when, and ends with one press', async () => {
    await atHome()
    await userEvent.selectOptions(page.getByLabelText('Hoe lang?'), '6 weken')
    await button('Even geen herinneringen').click()
    await expect.element(page.getByText('Je krijgt geen herinnering tot woensdag 6 januari.')).toBeVisible()
    expect(asked('/reminders/pause').at(-1)?.body).toEqual({ weeks: 6 })
    await button('Begin weer').click()
    await expect.element(button('Even geen herinneringen')).toBeVisible()
  })

  test('reminding stops with one press, which takes the yes to messages back', async () => {
    Object.assign(world.me, { emailHint: 'a…@post.example' })
    await atHome()
    await button('Stop met herinneren').click()
    await expect.element(page.getByText(/Je zei nee tegen berichten/)).toBeVisible()
    const said = asked('/consents').filter((it) => it.body) // the page reads them again after it
    expect(said.at(-1)?.body).toMatchObject({ purpose: 'mailMessages', given: false })
  })

  test('says to who has no address that no mail comes, and to everybody the same about a mailbox for two', async () => {
    await atHome()
    await expect.element(page.getByText(/Je gaf geen mailadres\. We mailen je dus niet/)).toBeVisible()
    world = aWorld()
    Object.assign(world.me, { emailHint: 'a…@post.example' })
    await atHome()
    await expect.element(page.getByText(/Daar sturen we geen herinneringen heen/)).toBeVisible()
  })
})
