import '@tweespraak/ui/styles.css'
import '../src/app.css'
import type { CodeSet, LicenceBatch } from '@tweespraak/contract/municipality/licences'
import type { Outcomes, Report } from '@tweespraak/contract/municipality/report'
import type { Locale } from '@tweespraak/contract/values/values'
import { AppProviders } from '@tweespraak/shell/app-providers'
import { switchLanguage } from '@tweespraak/web/i18n'
import axe from 'axe-core'
import { MemoryRouter } from 'react-router'
import { expect, vi } from 'vitest'
import { cleanup, render } from 'vitest-browser-react'
import { queryClient } from '../src/api.ts'
import { problemMessages } from '../src/layout/problem-messages.ts'
import { loadMessages } from '../src/locales/load-messages.ts'
import { AppRoutes } from '../src/routes.tsx'

const id = '6f4d2a52-7d0c-4c7b-9b59-0d0f7f0a8a11'

const batch: LicenceBatch = {
  id,
  label: 'Eerste jaar',
  places: 120,
  conversationPackages: 15,
  price: { fixed: 500_000, perPlace: 9_500, perConversationPackage: 36_000, promotion: 150_000 },
  startsAt: '2026-03-14T10:00:00.000Z',
  endsAt: '2027-11-22T10:00:00.000Z',
}

export const codes = ['4RVPJYNBDP6DD5XCV', '01YJ4B9GQZM9NE9PM']

export const codeSet: CodeSet = {
  id,
  batchId: id,
  channel: 'huisarts',
  size: codes.length,
  madeAt: '2026-11-22T10:00:00.000Z',
  withdrawnAt: null,
}

const exactly = (value: number) => ({ value, margin: { from: value, to: value }, confidencePercent: 95 })
const about = (value: number) => ({ value, margin: { from: value - 6, to: value + 6 }, confidencePercent: 95 })

export const outcomes: Outcomes = {
  blocks: 4,
  started: exactly(60),
  completed: about(30),
  satisfied: about(26),
  completion: { atLeast: 50, below: 55, margin: { from: 39, to: 61 }, confidencePercent: 95 },
  satisfaction: { atLeast: 85, below: 90, margin: { from: 64, to: null }, confidencePercent: 95 },
  change: 'notClear',
}

const report: Report = {
  rules: { couplesPerBlock: 15, blocksPerRelease: 4, waitMonths: { from: 7, to: 9 }, day: 8 },
  total: null,
  releases: [],
  channels: [],
  stock: [],
  cost: { places: 120, perPlace: 194, perCompleted: null },
}

/** The API of a small town hall, on a page. What a test wants otherwise it changes on the object itself. */
export function aTownHall() {
  return {
    signedIn: true,
    look: {} as Record<string, string>,
    report,
    codeSets: [] as CodeSet[],
    /** Refuses this path with this code. */
    refusal: null as { path: string; status: number; code: string } | null,
    /** Everything that was asked, in order. */
    asked: [] as { path: string; body: unknown }[],
  }
}

export type TownHall = ReturnType<typeof aTownHall>

/** The report after the first publication. */
export const published: Report = {
  ...report,
  total: outcomes,
  releases: [{ number: 1, published: '2027-03', outcomes }],
  channels: [{ channel: 'huisarts', started: exactly(30) }],
  stock: [
    {
      batchId: id,
      places: { value: 100, margin: { from: 100, to: 109 }, confidencePercent: 100 },
      conversationPackages: { value: 0, margin: { from: 0, to: 9 }, confidencePercent: 100 },
    },
  ],
  cost: {
    places: 120,
    perPlace: 194,
    perCompleted: { value: 290, margin: { from: 260, to: 330 }, confidencePercent: 95 },
  },
}

function answer(hall: TownHall, path: string, body: unknown): Response {
  const me = { personId: id, name: 'Jolanda' }
  const refuse = (status: number, code: string) =>
    Response.json({ type: 'about:blank', status, code, title: code }, { status })
  if (hall.refusal?.path === path) return refuse(hall.refusal.status, hall.refusal.code)
  if (path === '/sign-in') hall.signedIn = true
  if (path === '/sign-in' || path === '/sign-in/code')
    return Response.json(path === '/sign-in' ? { me } : { done: true })
  if (!hall.signedIn) return refuse(401, 'session.none')
  if (path === '/code-sets' && body) hall.codeSets = [codeSet]
  if (path.endsWith('/withdraw')) hall.codeSets = [{ ...codeSet, withdrawnAt: '2026-11-23T10:00:00.000Z' }]
  const answers: Record<string, unknown> = {
    '/me': { me },
    '/municipality': { name: 'Demodam', look: hall.look },
    '/report': hall.report,
    '/batches': { batches: [batch] },
    '/code-sets': body ? { codeSet } : { codeSets: hall.codeSets },
    [`/code-sets/${id}/cards`]: { codeSet, address: 'https://omgeving.example/k#', codes },
    [`/code-sets/${id}/withdraw`]: { codeSet: hall.codeSets[0] },
    '/codes/withdraw': { done: true },
  }
  return answers[path] ? Response.json(answers[path]) : refuse(404, 'not_found')
}

/** Opens the app at an address, with this town hall behind it; what was open before is closed. */
export async function visit(hall: TownHall, address: string, locale: Locale = 'nl') {
  await cleanup()
  queryClient.clear()
  await switchLanguage(locale, loadMessages)
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const url = input instanceof Request ? input.url : input.toString()
    const path = new URL(url, location.href).pathname.replace('/api/municipality', '')
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined
    hall.asked.push({ path, body })
    return answer(hall, path, body)
  })
  return render(
    <AppProviders queryClient={queryClient} problemMessages={problemMessages}>
      <MemoryRouter initialEntries={[address]}>
        <AppRoutes />
      </MemoryRouter>
    </AppProviders>,
  )
}

/** No finding of axe on the page as it is. */
export async function expectNoAxeFindings(): Promise<void> {
  // A button on its way from one colour to the next is none of both.
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
  expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}
