import type { Channel } from '@tweespraak/contract/values/channel'
import { DomainError } from '../../platform/domain/domain-error.ts'
import { type LicenceBatch, maxCodesPerPlace } from './licence-batch.ts'

/** Codes made together, for one channel. */
export interface CodeSet {
  readonly id: string
  readonly municipalityId: string
  readonly batchId: string
  readonly channel: Channel
  readonly size: number
  readonly madeAt: Date
  readonly withdrawnAt: Date | null
}

/** One code of a set. Whether it was used is not kept here, where a municipality may read. */
export interface LicenceCode {
  readonly id: string
  readonly municipalityId: string
  readonly setId: string
  readonly codeHash: Buffer
  readonly code: Buffer
  readonly withdrawnAt: Date | null
}

/**
 * May this many codes be added to those that a batch has? Not after its end, and at most ten for each place: a pile
 * without end would be found lying about long after the batch.
 */
export function mayMakeCodes(
  batch: Pick<LicenceBatch, 'endsAt' | 'places'>,
  codes: { readonly made: number; readonly wanted: number },
  now: Date,
): true | DomainError {
  if (batch.endsAt <= now) return new DomainError('conflict', 'licence.batch_over')
  if (codes.made + codes.wanted > batch.places * maxCodesPerPlace) {
    return new DomainError('conflict', 'licence.too_many_codes')
  }
  return true
}
