export { type Account, spentEpsilon, unspent } from './account.ts'
export {
  type BlockCounts,
  type ClosedBlock,
  type ClosedSoFar,
  type Closing,
  closeMonth,
  cutAndCount,
  type KeyedHash,
  type SortedCouple,
  type WaitingCouple,
} from './blocks.ts'
export { costPer } from './cost.ts'
export { confidencePercent, sum } from './count.ts'
export { DisclosureError, type DisclosureErrorCode } from './disclosure-error.ts'
export { type Entry, type Hash, parseEntry, serialiseEntry } from './entry.ts'
export { type Change, changeOf, compareRates, type Difference, type Rate } from './judgement.ts'
export { type BlockToPublish, Ledger } from './ledger.ts'
export { laterMonth, type Month } from './month.ts'
export { drawNoise, type Fraction, noiseMass } from './noise.ts'
export { isPublished, type Label, type Margin, type Published } from './published.ts'
export { type RandomBits, randomBitsFrom } from './random-bits.ts'
export { type Band, fewestCouples, rateOf } from './rate.ts'
export { epsilonOf, type Ratio } from './ratio.ts'
export { type Readable, type Release, readLedger } from './read-ledger.ts'
export { type CheckedRules, defaultNoise, type Metric, type SeriesRules, seriesRules } from './rules.ts'
export {
  changeSentence,
  costSentences,
  countSentences,
  differenceSentence,
  type Language,
  rateSentences,
  type Sentences,
  stockSentence,
} from './sentences.ts'
export { type VerifiedEntries, verify } from './verify.ts'
