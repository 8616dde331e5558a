import '@tweespraak/ui/styles.css'
import '../src/app.css'
import {
  type CodeSet,
  type LicenceBatch,
  makeCodeSet,
  readBatches,
  readCards,
  readCodeSets,
  withdrawCodeSet,
} from '@tweespraak/contract/municipality/licences'
import { readMunicipality } from '@tweespraak/contract/municipality/municipality'
import { type Outcomes, type Report, readReport } from '@tweespraak/contract/municipality/report'
import { me, signIn } from '@tweespraak/contract/municipality/sign-in'
import type { Locale } from '@tweespraak/contract/values/values'
import { AppProviders } from '@tweespraak/shell/app-providers'
import { ContractServer, refuse } from '@tweespraak/testing/contract-server'
import { switchLanguage } from '@tweespraak/web/i18n'
import { MemoryRouter } from 'react-router'
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

/** The API of a small town hall. What a test wants otherwise it changes on the object itself. */
export function aTownHall() {
  const server = new ContractServer()
  const hall = {
    signedIn: true,
    look: {} as Record<string, string>,
    report,
    codeSets: [] as CodeSet[],
    server,
    asked: server.asked,
  }
  const somebody = { personId: id, name: 'Jolanda' }
  server.before(({ endpoint }) => {
    if (!hall.signedIn && endpoint.openTo !== 'nobody') refuse(401, 'session.none')
  })
  server
    .on(me, () => ({ me: somebody }))
    .on(signIn, () => {
      hall.signedIn = true
      return { done: true as const }
    })
    .on(readMunicipality, () => ({ name: 'Demodam', look: hall.look }))
    .on(readReport, () => hall.report)
    .on(readBatches, () => ({ batches: [batch] }))
    .on(readCodeSets, () => ({ codeSets: hall.codeSets }))
    .on(makeCodeSet, () => {
      hall.codeSets = [codeSet]
      return { id: codeSet.id }
    })
    .on(readCards, () => ({ codeSet, address: 'https://omgeving.example/k#', codes }))
    .on(withdrawCodeSet, () => {
      const withdrawn = { ...codeSet, withdrawnAt: '2026-11-23T10:00:00.000Z' }
      hall.codeSets = [withdrawn]
      return { done: true as const }
    })
  return hall
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

/** Opens the app at an address, with this town hall behind it; what was open before is closed. */
export async function visit(hall: TownHall, address: string, locale: Locale = 'nl') {
  await cleanup()
  queryClient.clear()
  await switchLanguage(locale, loadMessages)
  hall.server.listen()
  return render(
    <AppProviders queryClient={queryClient} problemMessages={problemMessages}>
      <MemoryRouter initialEntries={[address]}>
        <AppRoutes />
      </MemoryRouter>
    </AppProviders>,
  )
}
