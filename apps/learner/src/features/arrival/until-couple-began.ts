import { readCouple } from '@tweespraak/contract/learner/couple'
import { callApi } from '../../api.ts'

/** A couple begins a moment after its code was redeemed: how often to look, and how long, in ms. */
const rhythm = 300
const patience = 15_000

/** Waits until the couple is there. After the patience it goes on: what needs the couple then says so itself. */
export async function untilCoupleBegan(): Promise<void> {
  for (let waited = 0; waited < patience; waited += rhythm) {
    const { couple } = await callApi(readCouple, {})
    if (couple) return
    await new Promise((resolve) => setTimeout(resolve, rhythm))
  }
}
