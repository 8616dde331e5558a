import { createHash, createHmac } from 'node:crypto'
import type { Hash, KeyedHash } from '../src/disclosure.ts'

export const sha256: Hash = (text) => createHash('sha256').update(text).digest('hex')

/** A key for tests and invented worlds only. */
export const keyedSha256 =
  (key: string): KeyedHash =>
  (text) =>
    createHmac('sha256', key).update(text).digest('hex')
