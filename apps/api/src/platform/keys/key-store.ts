import type { DataKey } from './sealing.ts'

/** Whose key it is. A person's private things, a couple's shared things, or a professional's notes on a case. */
export interface KeyOwner {
  readonly kind: 'person' | 'couple' | 'case'
  readonly id: string
}

/**
 * Keeps one data key per owner, wrapped by the master key, apart from the data it opens.
 * Destroying a key is how something is erased for good, backups included.
 */
export abstract class KeyStore {
  /** The owner's key; made when there is none yet. Refuses an owner whose key was destroyed. */
  abstract of(owner: KeyOwner): Promise<DataKey>
  /** Destroys the owner's key and writes one line, with a random id, in the erasure ledger. Twice is harmless. */
  abstract destroy(owner: KeyOwner): Promise<void>
}
