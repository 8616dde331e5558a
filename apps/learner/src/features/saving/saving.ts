import type { RequestOf } from '@tweespraak/contract/endpoint'
import { readDraftKey, type saveAnswer } from '@tweespraak/contract/learner/steps'
import { AutosaveStore } from '@tweespraak/web/autosave-store'
import { createDrafts } from '@tweespraak/web/drafts'
import { callApi } from '../../api.ts'
import { lock, onForget } from '../session/person.ts'

export type SaveBody = RequestOf<typeof saveAnswer>['body']

/** What somebody said, and who may read it. */
export type Answer = Pick<SaveBody, 'value' | 'audience'>

/** Writing that the server has not acknowledged; the key lives as long as the private area is open. */
export const drafts = createDrafts<SaveBody>(async () => (await callApi(readDraftKey, {})).key)

/** The autosaves of what is being written, also while its page is taken away behind the lock. */
export const autosaves = new AutosaveStore<Answer, SaveBody>()

function end(): void {
  autosaves.end()
  drafts.close()
}

// When somebody else signed in elsewhere, the last words are sealed first. Nothing can be sent: the page has no opening.
onForget((why) => {
  if (why === 'elsewhere') void autosaves.kept().then(end)
  else end()
})

/** The key of the drafts stays until all that was written lies on the device. */
function close(): void {
  autosaves.close()
  void autosaves.kept().then(() => lock.locked() && drafts.close())
}

lock.subscribe(() => (lock.locked() ? close() : autosaves.open()))
