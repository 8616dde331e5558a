import { readAgenda } from '@tweespraak/contract/professional/agenda'
import {
  openAvailability,
  readAvailability,
  withdrawAvailability,
} from '@tweespraak/contract/professional/availability'
import { type Attendance, type Lobby, readAttendance, readLobby } from '@tweespraak/contract/professional/room'
import { me, signIn } from '@tweespraak/contract/professional/sign-in'
import { refuse } from '@tweespraak/testing/contract-server'
import { expectNoAxeFindings } from '@tweespraak/testing/expect-no-axe-findings'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { aDesk, conversationId, conversationIn, marijke, seatIds, visit } from './a-desk.tsx'

afterEach(() => vi.restoreAllMocks())

describe('signing in', () => {
  test('asks a code by mail and one from the app, and leads to the agenda', async () => {
    let inside = false
    const desk = aDesk()
    desk.server
      .on(me, () => (inside ? { me: marijke } : refuse(401, 'session.none')))
      .on(signIn, ({ body }) => {
        if (body.totp !== '123456') refuse(422, 'sign_in.wrong')
        inside = true
        return { done: true as const }
      })
    const screen = await visit(desk, '/')
    await screen.getByLabelText('Je mailadres').fill('marijke@example.test')
    await expectNoAxeFindings()
    await screen.getByRole('button', { name: 'Stuur mij een code' }).click()
    await screen.getByLabelText('Code uit de mail').fill('12345678')
    await screen.getByLabelText('Code uit je app').fill('654321')
    await screen.getByRole('button', { name: 'Log in' }).click()
    await expect.element(screen.getByText('Deze codes kloppen niet.')).toBeInTheDocument()
    await expectNoAxeFindings()
    await screen.getByLabelText('Code uit je app').fill('123456')
    await screen.getByRole('button', { name: 'Log in' }).click()
    await expect.element(screen.getByRole('link', { name: 'Ana en Ben' })).toBeInTheDocument()
  })
})

describe('the agenda', () => {
  test.for([390, 1280])(
    'shows today with the names the couple chose; hidden, no name is anywhere (%i px)',
    async (width) => {
      await page.viewport(width, 900)
      const screen = await visit(aDesk(), '/')
      await expect.element(screen.getByRole('link', { name: 'Ana en Ben' })).toBeInTheDocument()
      expect(document.title).toBe('Mijn werkplek')
      await expectNoAxeFindings()
      await screen.getByRole('button', { name: 'Verberg namen' }).click()
      await expect.element(screen.getByRole('link', { name: 'Stel' })).toBeInTheDocument()
      expect(document.body.textContent).not.toMatch(/Ana|Ben\b/)
    },
  )

  test('without anything booked it says how couples can come', async () => {
    const desk = aDesk()
    desk.server.on(readAgenda, () => ({ now: new Date().toISOString(), upcoming: [], earlier: [] }))
    const screen = await visit(desk, '/')
    await expect.element(screen.getByText('Stellen kunnen boeken in tijden die je vrijgeeft.')).toBeInTheDocument()
    await expectNoAxeFindings()
  })
})

describe('times', () => {
  test('one evening for three weeks is three requests; a week that is refused is named, the others stand', async () => {
    const opened: string[] = []
    const windows = () => ({
      windows: opened.map((date, index) => ({
        id: `${index}1111111-1111-4111-8111-111111111111`,
        date,
        from: '19:00',
        until: '21:00',
        timeZone: 'Europe/Amsterdam',
        startsAt: `${date}T18:00:00Z`,
        endsAt: `${date}T20:00:00Z`,
        booked: index === 0 ? 1 : 0,
      })),
    })
    const desk = aDesk()
    desk.server.on(readAvailability, windows).on(openAvailability, ({ body }) => {
      if (body.date === '2026-12-08') refuse(409, 'availability.overlaps')
      opened.push(body.date)
      return { id: seatIds.ben }
    })
    const screen = await visit(desk, '/t')
    await screen.getByRole('button', { name: 'Geef vrij' }).click()
    await expect.element(screen.getByText('Kies een dag.')).toBeInTheDocument()
    await screen.getByLabelText('Dag').fill('2026-12-01')
    await screen.getByLabelText('Hoe vaak?').selectOptions('3')
    await screen.getByRole('button', { name: 'Geef vrij' }).click()
    await expect.element(screen.getByText('Vrijgegeven: 2 dagen.')).toBeInTheDocument()
    await expect.element(screen.getByText(/Dinsdag 8 december: Een deel van deze tijd is al vrij/)).toBeInTheDocument()
    await expect.element(screen.getByText('1 gesprek', { exact: true })).toBeInTheDocument()
    expect(opened).toEqual(['2026-12-01', '2026-12-15'])
    await expectNoAxeFindings()
  })

  test('a time can be taken back', async () => {
    const one = {
      id: seatIds.ben,
      date: '2026-12-01',
      from: '19:00',
      until: '21:00',
      timeZone: 'Europe/Amsterdam',
      startsAt: '2026-12-01T18:00:00Z',
      endsAt: '2026-12-01T20:00:00Z',
      booked: 0,
    }
    const windows = [one]
    const desk = aDesk()
    desk.server
      .on(readAvailability, () => ({ windows }))
      .on(withdrawAvailability, () => {
        windows.length = 0
        return { done: true } as const
      })
    const screen = await visit(desk, '/t')
    await screen.getByRole('button', { name: /Haal weg.*Dinsdag 1 december, 19:00 tot 21:00/ }).click()
    await expect.element(screen.getByText('Je geeft nog geen tijden vrij.')).toBeInTheDocument()
  })
})

describe('a conversation', () => {
  test.for([390, 1280])(
    'under the red line stands who waits; letting in asks for that seat only (%i px)',
    async (width) => {
      await page.viewport(width, 900)
      const desk = aDesk()
      const screen = await visit(desk, `/g/${conversationId}`)
      await expect.element(screen.getByText('Wacht tot je open doet.')).toBeInTheDocument()
      await expect.element(screen.getByText('Is er nog niet.')).toBeInTheDocument()
      await expectNoAxeFindings()
      await screen.getByRole('button', { name: 'Laat Ana alleen binnen' }).click()
      await expect.element(screen.getByText('Mag binnen, en is op weg.')).toBeInTheDocument()
      expect(desk.asked.find(({ path }) => path.endsWith('/alone'))?.body).toEqual({ seatId: seatIds.ana })
      await screen.getByRole('button', { name: 'Laat Ana even wachten' }).click()
      await expect.element(screen.getByText('Wacht tot je open doet.')).toBeInTheDocument()
    },
  )

  test('who comes into the lobby appears by itself; each is let in alone, the other out, in one press', async () => {
    const desk = aDesk()
    const screen = await visit(desk, `/g/${conversationId}`)
    await expect.element(screen.getByText('Is er nog niet.')).toBeInTheDocument()
    for (const seat of desk.seats) seat.state = 'waiting'
    await screen.getByRole('button', { name: 'Laat Ben alleen binnen' }).click()
    await expect.element(screen.getByText('nu, 0 van 8 min')).toBeInTheDocument()
    await expect.element(screen.getByRole('button', { name: 'Laat allebei binnen' })).not.toBeInTheDocument()
    await screen.getByRole('button', { name: 'Laat Ben wachten, en Ana binnen' }).click()
    expect(desk.asked.filter(({ path }) => path.endsWith('/alone')).map(({ body }) => body)).toEqual([
      { seatId: seatIds.ben },
      { seatId: seatIds.ana },
    ])
    expect(document.title).not.toMatch(/Ana|Ben/)
  })

  test('doing without each apart is asked twice, and then both can be let in at once', async () => {
    const desk = aDesk()
    for (const seat of desk.seats) seat.state = 'waiting'
    const screen = await visit(desk, `/g/${conversationId}`)
    await screen.getByRole('button', { name: 'Het kan niet apart' }).click()
    await expect.element(screen.getByText('Wil je apart overslaan?')).toBeInTheDocument()
    await expectNoAxeFindings()
    await screen.getByRole('button', { name: 'Nee, eerst apart' }).click()
    expect(desk.asked.some(({ path }) => path.endsWith('/without-apart'))).toBe(false)
    await screen.getByRole('button', { name: 'Het kan niet apart' }).click()
    await screen.getByRole('button', { name: 'Ja, sla apart over' }).click()
    await screen.getByRole('button', { name: 'Laat allebei binnen' }).click()
    await vi.waitFor(() => {
      const sent = desk.asked.find(({ path }) => path.endsWith('/admit'))?.body
      expect(sent).toEqual({ seatIds: [seatIds.ana, seatIds.ben] })
    })
  })

  test('once each was spoken with alone, both can be let in, and the plan says so', async () => {
    const desk = aDesk()
    for (const seat of desk.seats) Object.assign(seat, { state: 'waiting', seenAlone: true, aloneSeconds: 490 })
    const screen = await visit(desk, `/g/${conversationId}`)
    await expect.element(screen.getByText('gesproken, 8 min').first()).toBeInTheDocument()
    await expect.element(screen.getByRole('button', { name: 'Het kan niet apart' })).not.toBeInTheDocument()
    await expectNoAxeFindings()
    await screen.getByRole('button', { name: 'Laat allebei binnen' }).click()
    await vi.waitFor(() => {
      const sent = desk.asked.find(({ path }) => path.endsWith('/admit'))?.body
      expect(sent).toEqual({ seatIds: [seatIds.ana, seatIds.ben] })
    })
  })

  test('before the lobby opens the room is shut, and the conversation can be called off', async () => {
    const early = conversationIn(120)
    const desk = aDesk()
    desk.server.on(
      readLobby,
      (): Lobby => ({
        number: 1,
        state: 'early',
        appointment: early,
        apartFirst: true,
        part: 'apart',
        seats: [],
      }),
    )
    const screen = await visit(desk, `/g/${conversationId}`)
    await expect.element(screen.getByText(/De kamer gaat open om/)).toBeInTheDocument()
    await expect.element(screen.getByRole('link', { name: 'Open de kamer' })).not.toBeInTheDocument()
    await screen.getByRole('button', { name: 'Zeg dit gesprek af' }).click()
    await expectNoAxeFindings()
    await screen.getByRole('button', { name: 'Ja, zeg af' }).click()
    await expect.element(screen.getByRole('heading', { name: 'Vandaag' })).toBeInTheDocument()
  })

  test('afterwards it says who was there and how long, and where that is an estimate', async () => {
    const desk = aDesk()
    desk.server.on(
      readAttendance,
      (): Attendance => ({
        state: 'held',
        togetherSeconds: 2700,
        estimated: true,
        seats: [
          { seatId: seatIds.ana, role: 'partner', name: 'Ana', seconds: 2880, estimated: false },
          { seatId: seatIds.ben, role: 'partner', name: 'Ben', seconds: 2760, estimated: true },
          { seatId: conversationId, role: 'professional', name: null, seconds: 3000, estimated: false },
        ],
      }),
    )
    desk.entry.state = 'held'
    const screen = await visit(desk, `/g/${conversationId}`)
    await expect.element(screen.getByText('Gehouden. Samen in de kamer: 45 minuten.')).toBeInTheDocument()
    await expect.element(screen.getByText('ongeveer 46 minuten')).toBeInTheDocument()
    await expectNoAxeFindings()
  })
})
