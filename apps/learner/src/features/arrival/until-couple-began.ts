import { readCouple } from '@tweespraak/contract/learner/couple'
import { callApi } from '../../api.ts'

/** A couple begins a moment after its code was redeemed. */
const pollIntervalMs = 300
const waitTimeoutMs = 15_000

/** Waits until the couple is there. When that takes too long it goes on: what needs the couple then says so itself. */
export async function untilCoupleBegan(): Promise<void> {
  for (let waited = 0; waited < waitTimeoutMs; waited += pollIntervalMs) {
    const { couple } = await callApi(readCouple, {})
    if (couple) return
    await new Promise((resolve) => setTimeout(resolve, pollIntervalMs))
  }
}
