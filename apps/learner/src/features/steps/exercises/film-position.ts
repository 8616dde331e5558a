import { readDraftKey } from '@tweespraak/contract/learner/steps'
import { openSealedStore, type SealedStore } from '@tweespraak/web/drafts'
import { callApi } from '../../../api.ts'

/**
 * Opens what this device remembers for one person, sealed as drafts are. The key is fetched each time and kept nowhere.
 * A device that keeps nothing forgets; nothing depends on it.
 */
const open = async (): Promise<SealedStore<unknown>> => openSealedStore((await callApi(readDraftKey, {})).key, 'marks')

/** Remembers how far somebody watched a film, in whole seconds. */
export async function rememberFilmPosition(videoId: string, seconds: number): Promise<void> {
  await (await open()).put(videoId, seconds).catch(() => undefined)
}

/** Returns what was remembered of a film, if anything. */
export async function recallFilmPosition(videoId: string): Promise<unknown> {
  return (await open()).read(videoId).catch(() => undefined)
}
