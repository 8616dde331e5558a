import '@tweespraak/ui/styles.css'
import '../src/app.css'
import { type AgendaEntry, readAgenda } from '@tweespraak/contract/professional/agenda'
import { readAvailability } from '@tweespraak/contract/professional/availability'
import {
  admit,
  goWithoutApart,
  type Lobby,
  readLobby,
  sendBack,
  speakAlone,
} from '@tweespraak/contract/professional/room'
import { me } from '@tweespraak/contract/professional/sign-in'
import { AppProviders } from '@tweespraak/shell/app-providers'
import { ContractServer } from '@tweespraak/testing/contract-server'
import { switchLanguage } from '@tweespraak/web/i18n'
import { MemoryRouter } from 'react-router'
import { render } from 'vitest-browser-react'
import { queryClient } from '../src/api.ts'
import { hideNames } from '../src/layout/hidden-names.ts'
import { problemMessages } from '../src/layout/problem-messages.ts'
import { loadMessages } from '../src/locales/load-messages.ts'
import { AppRoutes } from '../src/routes.tsx'

type Seat = Lobby['seats'][number]

export const conversationId = '3f1d7c52-0a52-4a8e-9a55-0c9f6d1f4a10'
export const seatIds = { ana: '11111111-1111-4111-8111-111111111111', ben: '22222222-2222-4222-8222-222222222222' }
export const marijke = { personId: seatIds.ana, name: 'Marijke' }
const hour = 3_600_000

/** One conversation of Ana and Ben today, beginning this many minutes from now. */
export function conversationIn(minutes: number) {
  const startsAt = Date.now() + minutes * 60_000
  const iso = (at: number) => new Date(at).toISOString()
  const timeZone = 'Europe/Amsterdam'
  const wallTime = new Date(startsAt).toLocaleString('sv-SE', { timeZone }).slice(0, 16).replace(' ', 'T')
  return {
    startsAt: iso(startsAt),
    endsAt: iso(startsAt + hour),
    timeZone,
    wallTime,
    lobbyOpensAt: iso(startsAt - hour / 6),
    lobbyClosesAt: iso(startsAt + 2 * hour),
  }
}

/** A desk where Marijke is signed in. What a test wants otherwise it tells the server, or changes on the desk itself. */
export function aDesk() {
  const server = new ContractServer()
  const appointment = conversationIn(5)
  const seats: Seat[] = [
    { seatId: seatIds.ana, name: 'Ana', state: 'waiting', seenAlone: false, aloneSeconds: 0 },
    { seatId: seatIds.ben, name: 'Ben', state: 'away', seenAlone: false, aloneSeconds: 0 },
  ]
  const entry: AgendaEntry = {
    id: conversationId,
    number: 1,
    apartFirst: true,
    state: 'booked',
    appointment,
    names: ['Ana', 'Ben'],
  }
  let skipped = false
  const lobby = (): Lobby => {
    const free = skipped || seats.every(({ seenAlone }) => seenAlone)
    return { number: 1, state: 'open', appointment, apartFirst: true, part: free ? 'free' : 'apart', seats }
  }
  const move = (ids: readonly string[], state: Seat['state']) => {
    for (const seat of seats) if (ids.includes(seat.seatId)) seat.state = state
    return { done: true } as const
  }
  server
    .on(me, () => ({ me: marijke }))
    .on(readAgenda, () => ({ now: new Date().toISOString(), upcoming: [entry], earlier: [] }))
    .on(readAvailability, () => ({ windows: [] }))
    .on(readLobby, lobby)
    .on(admit, ({ body }) => move(body.seatIds, 'admitted'))
    .on(speakAlone, ({ body }) => {
      for (const seat of seats) if (['admitted', 'inRoom'].includes(seat.state)) seat.state = 'waiting'
      return move([body.seatId], 'admitted')
    })
    .on(goWithoutApart, () => {
      skipped = true
      return { done: true } as const
    })
    .on(sendBack, ({ body }) => move([body.seatId], 'waiting'))
  return { server, asked: server.asked, seats, entry }
}

/** Opens the app at an address, with this desk behind it. */
export async function visit(desk: ReturnType<typeof aDesk>, address: string) {
  queryClient.clear()
  hideNames(false)
  await switchLanguage('nl', loadMessages)
  desk.server.listen()
  return render(
    <AppProviders queryClient={queryClient} problemMessages={problemMessages}>
      <MemoryRouter initialEntries={[address]}>
        <AppRoutes />
      </MemoryRouter>
    </AppProviders>,
  )
}
