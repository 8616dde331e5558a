import '@tweespraak/ui/styles.css'
import '../src/app.css'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { speakLanguage } from '@tweespraak/web/i18n'
import axe from 'axe-core'
import { MemoryRouter } from 'react-router'
import { expect, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { queryClient } from '../src/api.ts'
import { hideNames } from '../src/frame/hidden-names.ts'
import { AppRoutes } from '../src/routes.tsx'
import { loadWords } from '../src/words/load.ts'

type Body = Record<string, unknown>
export type Answers = Record<string, (body: Body) => unknown>

export const talkId = '3f1d7c52-0a52-4a8e-9a55-0c9f6d1f4a10'
export const seatIds = { ana: '11111111-1111-4111-8111-111111111111', ben: '22222222-2222-4222-8222-222222222222' }
const hour = 3_600_000

/** An error as the API would answer it. */
export const refuse = (status: number, code: string): never => {
  throw Object.assign(new Error(code), { status })
}

/** One talk of Ana and Ben today, beginning this many minutes from now. */
export function talkIn(minutes: number) {
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

/** A desk where Marijke is signed in, answering as the contract says. What a test wants otherwise it hands over. */
export function aDesk(answers: Answers = {}) {
  const appointment = talkIn(5)
  const seats = [
    { seatId: seatIds.ana, name: 'Ana', state: 'waiting', seenAlone: false, aloneSeconds: 0 },
    { seatId: seatIds.ben, name: 'Ben', state: 'away', seenAlone: false, aloneSeconds: 0 },
  ]
  const entry = { id: talkId, number: 1, apartFirst: true, state: 'booked', appointment, names: ['Ana', 'Ben'] }
  const asked: { path: string; body: Body }[] = []
  let skipped = false
  const lobby = () => {
    const free = skipped || seats.every(({ seenAlone }) => seenAlone)
    return { number: 1, state: 'open', appointment, apartFirst: true, part: free ? 'free' : 'apart', seats }
  }
  const move = (ids: unknown, state: string) => {
    for (const seat of seats) if ((ids as string[]).includes(seat.seatId)) seat.state = state
    return { done: true }
  }
  const all: Answers = {
    'GET /me': () => ({ me: { personId: seatIds.ana, name: 'Marijke' } }),
    'GET /agenda': () => ({ now: new Date().toISOString(), upcoming: [entry], earlier: [] }),
    'GET /availability': () => ({ windows: [] }),
    [`GET /conversations/${talkId}/lobby`]: lobby,
    [`POST /conversations/${talkId}/admit`]: (body) => move(body.seatIds, 'admitted'),
    [`POST /conversations/${talkId}/alone`]: (body) => {
      for (const seat of seats) if (['admitted', 'inRoom'].includes(seat.state)) seat.state = 'waiting'
      return move([body.seatId], 'admitted')
    },
    [`POST /conversations/${talkId}/without-apart`]: () => {
      skipped = true
      return { done: true }
    },
    [`POST /conversations/${talkId}/send-back`]: (body) => move([body.seatId], 'waiting'),
    ...answers,
  }
  return { all, asked, seats, entry }
}

/** Opens the app at an address, with this desk behind it. */
export async function visit(desk: ReturnType<typeof aDesk>, address: string) {
  queryClient.clear()
  hideNames(false)
  await speakLanguage('nl', loadWords)
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const url = input instanceof Request ? input.url : input.toString()
    const path = url.replace(/^.*\/api\/professional/, '')
    const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as Body) : {}
    desk.asked.push({ path, body })
    try {
      const answer = desk.all[`${init?.method ?? 'GET'} ${path}`]
      return Response.json(answer ? answer(body) : refuse(404, 'not_found'))
    } catch (error) {
      const { status, message } = error as Error & { status: number }
      return Response.json({ type: 'about:blank', status, code: message, title: message }, { status })
    }
  })
  return render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <MemoryRouter initialEntries={[address]}>
          <AppRoutes />
        </MemoryRouter>
      </QueryClientProvider>
    </I18nProvider>,
  )
}

/** No finding of axe on the page as it is. */
export async function expectNoAxeFindings(): Promise<void> {
  // A button on its way from one colour to the next is none of both.
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  const { violations } = await axe.run(document.body)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}
