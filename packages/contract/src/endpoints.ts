import type { Endpoint } from './endpoint.ts'
import * as account from './learner/account.ts'
import * as conversations from './learner/conversations.ts'
import * as couple from './learner/couple.ts'
import * as email from './learner/email.ts'
import * as privatePage from './learner/private-page.ts'
import * as reminders from './learner/reminders.ts'
import * as steps from './learner/steps.ts'
import * as wayBack from './learner/way-back.ts'
import * as municipalityLicences from './municipality/licences.ts'
import * as municipality from './municipality/municipality.ts'
import * as municipalityReport from './municipality/report.ts'
import * as municipalitySignIn from './municipality/sign-in.ts'
import * as agenda from './professional/agenda.ts'
import * as availability from './professional/availability.ts'
import * as room from './professional/room.ts'
import * as professionalSignIn from './professional/sign-in.ts'

const rooms: readonly Readonly<Record<string, unknown>>[] = [
  account,
  conversations,
  couple,
  email,
  steps,
  privatePage,
  reminders,
  wayBack,
  agenda,
  availability,
  room,
  professionalSignIn,
  municipalitySignIn,
  municipality,
  municipalityLicences,
  municipalityReport,
]

/** Every endpoint of every audience: what OpenAPI is made from, and what the API is held against. */
export const endpoints: readonly Endpoint[] = rooms.flatMap((room) => Object.values(room)).filter(isEndpoint)

function isEndpoint(it: unknown): it is Endpoint {
  return typeof it === 'object' && it !== null && 'audience' in it && 'path' in it
}
