import type { Output } from '@tweespraak/contract/endpoint'
import {
  answerOffer,
  bookConversation,
  cancelConversation,
  enterRoom,
  listSlots,
  waitInLobby,
} from '@tweespraak/contract/learner/conversations'
import { refuse } from '@tweespraak/testing/contract-server'
import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { aWorld, type World } from './a-world.ts'
import { visit } from './at-home.tsx'

const [talkId, marijke] = ['3f1d7c52-0a52-4a8e-9a55-0c9f6d1f4a10', '5b0e8d52-0a52-4a8e-9a55-0c9f6d1f4a11']
const timeZone = 'Europe/Amsterdam'
const professional = { id: marijke, name: 'Marijke' }
const slot = (day: string, hour: number) => ({
  professional,
  timeZone,
  startsAt: `2026-12-${day}T${hour}:00:00Z`,
  endsAt: `2026-12-${day}T${hour + 1}:00:00Z`,
  wallTime: `2026-12-${day}T${hour + 1}:00`,
})
const yes = { allowed: true, reason: null }
const toBook = {
  id: talkId,
  number: 1,
  state: 'toBook' as const,
  apartFirst: true,
  appointment: null,
  professional: null,
  movesLeft: 2,
  mayMove: { allowed: false, reason: 'conversation.not_booked' },
  mayCancel: { allowed: false, reason: 'conversation.not_booked' },
}
const bookedAt = ({ startsAt, endsAt, wallTime }: ReturnType<typeof slot>) => ({
  ...toBook,
  state: 'booked' as const,
  professional,
  appointment: {
    startsAt,
    endsAt,
    wallTime,
    timeZone,
    lobbyOpensAt: startsAt.replace(/(\d\d):00:00/, (_, hour) => `${Number(hour) - 1}:50:00`),
    lobbyClosesAt: endsAt,
  },
  mayMove: yes,
  mayCancel: yes,
})

let world: World
let freeSlots: readonly ReturnType<typeof slot>[]

beforeEach(() => {
  world = aWorld()
  freeSlots = [slot('01', 18), slot('01', 19), slot('03', 19)]
  world.server.on(listSlots, () => ({ slots: [...freeSlots] }))
})
afterEach(() => vi.restoreAllMocks())

const button = (name: string) => page.getByRole('button', { name })
/** Some words on the page, as part of a sentence. */
const sees = (text: string) => expect.element(page.getByText(text, { exact: false }).first()).toBeVisible()

describe('the offer', () => {
  test('each answers alone, may change it, and reads nothing about the other', async () => {
    world.conversations = { ...world.conversations, offer: { state: 'open' } }
    world.server.on(answerOffer, ({ body: { answer } }) => {
      world.conversations = { ...world.conversations, offer: { state: answer === 'yes' ? 'waiting' : 'notNow' } }
      return { done: true } as const
    })
    await visit(world, { pathname: '/g' })
    await sees('Alleen jij ziet wat je antwoordt.')
    await expectNoAxeFindings()
    await button('Niet nu').click()
    await sees('Je zei: niet nu.')
    await button('Ja, toch wel').click()
    await sees('Je zei ja.')
    expect(document.querySelector('main')?.textContent).not.toMatch(/Ben/)
    expect(document.title).toBe('Mijn omgeving')
    await button('Toch niet nu').click()
    await sees('Je zei: niet nu.')
  })

  test('once a time can be chosen it stands there by itself', async () => {
    world.conversations = { ...world.conversations, offer: { state: 'waiting' } }
    await visit(world, { pathname: '/g' })
    await sees('Je zei ja.')
    world.conversations = { offer: null, next: toBook, earlier: [] }
    await expect.element(page.getByRole('link', { name: 'Kies een tijd' }), { timeout: 10_000 }).toBeVisible()
  })

  test('without an offer the page says so, and the first page stays silent', async () => {
    await visit(world, { pathname: '/g' })
    await sees('Hier is nu niets')
    await expectNoAxeFindings()
  })
})

describe('choosing a time', () => {
  test.for([390, 1280])('times are radio buttons by day; the chosen one is booked for both (%i px)', async (width) => {
    await page.viewport(width, 900)
    world.conversations = { ...world.conversations, next: toBook }
    let sent: unknown
    world.server.on(bookConversation, ({ body }) => {
      sent = body
      world.conversations = { ...world.conversations, next: bookedAt(slot('01', 19)) }
      return { done: true } as const
    })
    await visit(world, { pathname: '/t' })
    await page.getByText('20:00', { exact: true }).first().click()
    await sees('20:00 tot 21:00')
    await expectNoAxeFindings()
    await button('Kies deze tijd').click()
    await sees('Jullie afspraak')
    expect(sent).toEqual({ professionalId: marijke, startsAt: '2026-12-01T19:00:00Z' })
    await expectNoAxeFindings()
  })

  test('a time that has just gone is said so, and the others are fetched anew', async () => {
    world.conversations = { ...world.conversations, next: toBook }
    world.server.on(bookConversation, () => {
      freeSlots = [slot('03', 19)]
      return refuse(409, 'conversation.slot_taken')
    })
    await visit(world, { pathname: '/t' })
    await page.getByText('20:00', { exact: true }).first().click()
    await button('Kies deze tijd').click()
    await sees('Deze tijd is net weg.')
    await expect.element(page.getByText('Dinsdag 1 december')).not.toBeInTheDocument()
  })
})

describe('the appointment', () => {
  test('it can be moved and called off, with the way out inside the question', async () => {
    world.conversations = { ...world.conversations, next: bookedAt(slot('01', 18)) }
    world.server.on(cancelConversation, () => {
      world.conversations = { ...world.conversations, next: toBook }
      return { done: true } as const
    })
    await visit(world, { pathname: '/g' })
    await sees('Dinsdag 1 december')
    await expect.element(page.getByRole('link', { name: 'Kies een andere tijd' })).toBeVisible()
    await button('Zeg af').click()
    await expect.element(page.getByRole('dialog').getByRole('link', { name: 'Sluit meteen' })).toBeVisible()
    await expectNoAxeFindings()
    await button('Ja, zeg af').click()
    await sees('Jullie kunnen een tijd kiezen')
  })

  test.each([
    ['Europe/Amsterdam', 'Tijd in Nederland.'],
    ['Europe/Brussels', 'Tijd in Nederland.'],
    ['America/Curacao', 'Tijd in Nederland. Bij jou is het dan dinsdag 14:00.'],
    ['Pacific/Auckland', 'Tijd in Nederland. Bij jou is het dan woensdag 07:00.'],
  ])('on a device in %s it says: %s', async (timeZone, words) => {
    const options = new Intl.DateTimeFormat().resolvedOptions()
    vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({ ...options, timeZone })
    world.conversations = { ...world.conversations, next: bookedAt(slot('01', 18)) }
    await visit(world, { pathname: '/g' })
    await sees('19:00 tot 20:00')
    await expect.element(page.getByText(/^Met Marijke/)).toHaveTextContent(`Met Marijke. ${words}`)
  })

  test('moved twice, it cannot be moved again, and the page says why', async () => {
    const moved = { allowed: false, reason: 'conversation.moved_twice' }
    world.conversations = {
      ...world.conversations,
      next: { ...bookedAt(slot('01', 18)), movesLeft: 0, mayMove: moved },
    }
    await visit(world, { pathname: '/g' })
    await sees('Jullie hebben al twee keer verzet.')
    await expect.element(page.getByRole('link', { name: 'Kies een andere tijd' })).not.toBeInTheDocument()
  })

  test('the first page names it, because the link in a mail lands there', async () => {
    world.conversations = { ...world.conversations, next: bookedAt(slot('01', 18)) }
    await visit(world, { pathname: '/' })
    await sees('Dinsdag 1 december om 19:00, met Marijke.')
  })
})

/** What the lobby says of how the talk goes, once all of it is there. */
async function howItGoes(): Promise<string> {
  await sees('Vertel je mij iets alleen')
  return document.querySelector('main section')?.textContent ?? ''
}

describe('the lobby', () => {
  const lobbyIs = (state: Output<typeof waitInLobby>['state']) =>
    world.server.on(waitInLobby, () => ({ state, opensAt: '2026-12-01T17:50:00Z' }))

  test('waiting says nothing about the partner, and what does not work is said in words', async () => {
    world.conversations = { ...world.conversations, next: bookedAt(slot('01', 18)) }
    lobbyIs('waiting')
    await visit(world, { pathname: '/r' })
    await sees('Marijke laat je zo binnen.')
    await sees('camera')
    await expectNoAxeFindings()
    expect(document.body.textContent).not.toMatch(/Ben\b/)
    expect(document.title).toBe('Mijn omgeving')
  })

  test('the first talk says to everybody that each comes apart first, and what is kept between four eyes', async () => {
    world.conversations = { ...world.conversations, next: bookedAt(slot('01', 18)) }
    lobbyIs('waiting')
    await visit(world, { pathname: '/r' })
    await sees('Marijke praat eerst met ieder van jullie apart, ongeveer acht minuten. Dat is bij iedereen zo.')
    await sees('Laat deze pagina open.')
    await sees('Vertel je mij iets alleen, dan deel ik dat niet zonder jou.')
  })

  test('a later talk says that each can be spoken with apart', async () => {
    world.conversations = {
      ...world.conversations,
      next: { ...bookedAt(slot('01', 18)), number: 2, apartFirst: false },
    }
    lobbyIs('waiting')
    await visit(world, { pathname: '/r' })
    await sees('Marijke kan ook even met ieder van jullie apart praten. Dat is bij iedereen zo.')
  })

  test('who was inside reads that it is their turn again soon, and sees the same about how it goes', async () => {
    world.conversations = { ...world.conversations, next: bookedAt(slot('01', 18)) }
    lobbyIs('waiting')
    world.server.on(enterRoom, () => {
      lobbyIs('waiting')
      return refuse(403, 'conversation.not_admitted')
    })
    await visit(world, { pathname: '/r' })
    await sees('Je bent er')
    const before = await howItGoes()
    lobbyIs('admitted')
    await expect
      .element(page.getByRole('heading', { name: 'Je bent zo weer aan de beurt' }), { timeout: 10_000 })
      .toBeVisible()
    expect(await howItGoes()).toBe(before)
    await expectNoAxeFindings()
    expect(document.body.textContent).not.toMatch(/Ben\b/)
  })

  test('too early it says when, and afterwards that it is over', async () => {
    world.conversations = { ...world.conversations, next: bookedAt(slot('01', 18)) }
    lobbyIs('early')
    await visit(world, { pathname: '/r' })
    await sees('Om 18:50 kun je naar binnen.')
    lobbyIs('closed')
    await expect
      .element(page.getByRole('heading', { name: 'Het gesprek is voorbij' }), { timeout: 8_000 })
      .toBeVisible()
    await expectNoAxeFindings()
  })

  test('without an appointment there is no lobby', async () => {
    await visit(world, { pathname: '/r' })
    await sees('Hier is nu niets')
  })
})
