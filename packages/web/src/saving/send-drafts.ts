import { ApiProblem } from '@tweespraak/contract/client'
import type { Drafts } from '../drafts/drafts.ts'

/**
 * Sends what an earlier visit left on this device, each draft with its own key, so that nothing is saved twice. A draft
 * that meets something newer stays where it is: its own page shows both. A draft without an answer waits for next time.
 */
export async function sendDrafts<Body>(
  drafts: Drafts<Body>,
  send: (body: Body, key: string) => Promise<unknown>,
): Promise<void> {
  for (const draft of await drafts.all()) {
    try {
      await send(draft.body, draft.key)
      await drafts.acknowledged(draft)
    } catch (error) {
      if (!(error instanceof ApiProblem)) return
    }
  }
}
