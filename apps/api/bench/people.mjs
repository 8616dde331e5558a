import { NestFactory } from '@nestjs/core'
import { AppModule } from '../dist/app.module.js'
import { ParticipantAccounts } from '../dist/identity/accounts/participant-accounts.js'
import { Sessions } from '../dist/identity/sessions/sessions.js'
import { UnitOfWork } from '../dist/platform/database/unit-of-work.js'
import { system } from '../dist/platform/domain/actor.js'
import { GiveConsent } from '../dist/privacy/give-consent.js'

/**
 * Makes people who are signed in and take part, and returns the headers with which each of them calls.
 * @param {import('../dist/platform/config/settings.js').Settings} settings
 * @param {number} count
 */
export async function signedInPeople(settings, count) {
  const app = await NestFactory.createApplicationContext(AppModule.with(settings), { logger: ['error'] })
  const people = []
  for (let n = 0; n < count; n++) people.push(await aPerson(app))
  await app.close()
  return people
}

async function aPerson(app) {
  let cookie = ''
  const exchange = {
    audience: 'learner',
    request: { cookies: {} },
    reply: { setCookie: (name, value) => (cookie = `${name}=${value}`), clearCookie: () => {} },
  }
  const unitOfWork = app.get(UnitOfWork)
  const personId = await unitOfWork.run(system('bench'), async (tx) => {
    const wish = { alias: 'Ana', locale: 'nl', timeZone: 'Europe/Amsterdam', pin: '402917' }
    const made = await app.get(ParticipantAccounts).create(tx, wish)
    await app.get(Sessions).begin(tx, exchange, { accountId: made.personId, open: true })
    return made.personId
  })
  const actor = { kind: 'participant', personId, sessionId: 'bench', unlocked: true }
  const body = { purpose: 'takingPart', given: true, textHash: '0'.repeat(64), locale: 'nl' }
  await unitOfWork.run(actor, (tx) => app.get(GiveConsent).run(tx, actor, { body }))
  return {
    personId,
    headers: {
      cookie,
      'content-type': 'application/json',
      'x-tweespraak-audience': 'learner',
      origin: 'http://localhost:3000',
      'sec-fetch-site': 'same-origin',
    },
  }
}
