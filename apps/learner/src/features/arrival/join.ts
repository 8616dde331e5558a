import { acceptInvite, readCouple, redeemCode, setInviting } from '@tweespraak/contract/learner/couple'
import { ApiProblem } from '@tweespraak/web/client'
import { useState } from 'react'
import { callApi } from '../../api.ts'
import { forgetNote } from './arrival-note.ts'
import type { Arrival } from './kept-arrival.ts'

/**
 * Returns a function that uses the ticket. Somebody who reloads meanwhile comes back here: the ticket may have been
 * used then, so it looks first whether they take part. Inviting is switched on or off before the ticket is used, so
 * that it holds from the first moment. A final refusal removes the note: the next visit begins at the front door.
 */
export function useTicket(arrival: Arrival): () => Promise<void> {
  const [cameBack] = useState(arrival.stage === 'join')
  return async () => {
    if (cameBack && (await joinedAlready(arrival))) return
    try {
      await callApi(setInviting, { body: { on: !arrival.alone } })
      await use(arrival)
    } catch (error) {
      if (error instanceof ApiProblem && /^(licence|invite|couple)\./.test(error.problem.code)) forgetNote()
      throw error
    }
  }
}

async function joinedAlready({ at }: Arrival): Promise<boolean> {
  const { couple } = await callApi(readCouple, {})
  return at === 'code' ? couple !== null && couple.apart !== 'left' : Boolean(couple?.partner)
}

async function use({ at, code }: Arrival): Promise<void> {
  if (at === 'invitation') await callApi(acceptInvite, { body: { invite: code } })
  else await callApi(redeemCode, { body: { code } })
}
