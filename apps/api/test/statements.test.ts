import { readMe } from '@tweespraak/contract/learner/account'
import { readConversations, waitInLobby } from '@tweespraak/contract/learner/conversations'
import { readCouple } from '@tweespraak/contract/learner/couple'
import { readReminders } from '@tweespraak/contract/learner/reminders'
import { finishStep, readStep, readToday, saveAnswer, stillHere } from '@tweespraak/contract/learner/steps'
import { readReport } from '@tweespraak/contract/municipality/report'
import { readLobby } from '@tweespraak/contract/professional/room'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PreparingClient } from '../src/platform/database/preparing-client.ts'
import { aCouple, type SmallCouple } from './couple.ts'
import { aMunicipality, type TownHall } from './municipality.ts'
import { aConversationGoingOn, aProfessional, type Counsellor } from './professional.ts'
import { aWorld, type World } from './world.ts'

let world: World
let town: TownHall
let couple: SmallCouple
let marijke: Counsellor
let talking: Awaited<ReturnType<typeof aConversationGoingOn>>
beforeAll(async () => {
  world = await aWorld()
  town = await aMunicipality(world)
  couple = await aCouple(world, town)
  marijke = await aProfessional(world)
  talking = await aConversationGoingOn(world, marijke, town)
})
afterAll(() => world.end())

/** How many statements a call sends to the database, BEGIN and COMMIT among them. The key store is not counted. */
async function statementsOf(call: () => Promise<unknown>): Promise<number> {
  let count = 0
  const query = Reflect.get(pg.Client.prototype, 'query')
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    if (this instanceof PreparingClient) count++
    return Reflect.apply(query, this, given)
  } as typeof pg.Client.prototype.query
  try {
    await call()
  } finally {
    pg.Client.prototype.query = query
  }
  return count
}

let version = 0
const save = (audience: 'onlyMe' | 'partnerNow') =>
  couple.ana.browser.call(saveAnswer, {
    body: {
      stepId: 'm1-begin',
      exerciseId: 'm1-grade',
      value: { kind: 'number', number: 6 },
      audience,
      writtenIn: 'nl',
      basedOn: version++,
    },
  })

// Each number is what the call asks today. One that grows says that somebody will wait longer; where that is worth it,
// the number is changed here on purpose.
test.each<[string, number, () => Promise<unknown>]>([
  ['who is here', 6, () => couple.ana.browser.call(readMe, {})],
  ['still here', 3, () => couple.ana.browser.call(stillHere, {})],
  ['today', 6, () => couple.ana.browser.call(readToday, {})],
  ['a step', 8, () => couple.ana.browser.call(readStep, { params: { stepId: 'm1-begin' } })],
  ['saving an answer the first time', 6, () => save('onlyMe')],
  ['saving an answer again', 6, () => save('onlyMe')],
  ['finishing a step', 14, () => couple.ana.browser.call(finishStep, { params: { stepId: 'm1-begin' } })],
  ['the couple', 9, () => couple.ana.browser.call(readCouple, {})],
  ['reminders', 9, () => couple.ana.browser.call(readReminders, {})],
  ['conversations', 7, () => talking.ana.browser.call(readConversations, {})],
  ['waiting in the lobby', 9, () => talking.ana.browser.call(waitInLobby, { params: { id: talking.conversationId } })],
  ['the lobby', 11, () => marijke.browser.call(readLobby, { params: { id: talking.conversationId } })],
  ['the report', 6, () => town.adviser.call(readReport, {})],
])('%s takes %i statements', async (_name, most, call) => {
  expect(await statementsOf(call)).toBe(most)
})
