import { openSealedStore, type SealedStore } from './sealed-store.ts'

export { openSealedStore, type SealedStore }

/** One save that the server has not acknowledged yet. */
export interface Draft<Body> {
  /** Names the answer that this saves. */
  readonly name: string
  /** What is sent, exactly. */
  readonly body: Body
  /** Stays the same over every attempt to send this body. */
  readonly key: string
}

/** Drafts of the person who has opened the private area. Without a key nothing is read or written. */
export interface Drafts<Body> {
  /** Rejects where the device refuses to keep anything (storage full or forbidden). */
  keep: (draft: Draft<Body>) => Promise<void>
  of: (name: string) => Promise<Draft<Body> | undefined>
  /** Removes the draft, unless a newer one has taken its place. */
  acknowledged: (draft: Draft<Body>) => Promise<void>
  all: () => Promise<Draft<Body>[]>
  /** Drops the key from memory. What was written stays on the device, sealed. */
  close: () => void
}

/**
 * Returns the drafts on this device.
 * @param key fetches the key from the server, once for each time the private area opens
 */
export function createDrafts<Body>(key: () => Promise<string>, database?: string): Drafts<Body> {
  let opening: Promise<SealedStore<Draft<Body>>> | undefined
  const store = () => {
    opening ??= key()
      .then((found) => openSealedStore<Draft<Body>>(found, database))
      .catch((error: unknown) => {
        opening = undefined
        throw error
      })
    return opening
  }
  return {
    keep: async (draft) => (await store()).put(draft.name, draft),
    of: async (name) => (await store()).read(name),
    async acknowledged(draft) {
      const sealed = await store()
      const kept = await sealed.read(draft.name)
      if (kept?.key === draft.key) await sealed.remove(draft.name)
    },
    all: async () => (await store()).all(),
    close() {
      opening = undefined
    },
  }
}
