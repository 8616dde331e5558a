import { readDraftKey } from '@tweespraak/contract/learner/steps'
import { openSealedStore, type SealedStore } from '@tweespraak/web/drafts'
import { callApi } from '../../api.ts'

/**
 * What this device remembers for one person, sealed as drafts are: where a film was.
 * The key is fetched each time and kept nowhere. A device that keeps nothing forgets; nothing depends on it.
 */
const open = async (): Promise<SealedStore<unknown>> => openSealedStore((await callApi(readDraftKey, {})).key, 'marks')

export async function remember(name: string, value: number): Promise<void> {
  await (await open()).put(name, value).catch(() => undefined)
}

export async function recall(name: string): Promise<unknown> {
  return (await open()).read(name).catch(() => undefined)
}
