import {
  type ClosedBlock,
  closeMonth,
  Ledger,
  laterMonth,
  type Month,
  readLedger,
  type VerifiedEntries,
  verify,
  type WaitingCouple,
} from '../../src/disclosure.ts'
import { outcomeRules } from '../a-ledger.ts'
import type { Export, Figure, Publisher, Watched } from '../publisher.ts'
import { seededBits } from '../seeded-bits.ts'
import { keyedSha256, sha256 } from '../sha256.ts'
import { answers, countYes, type Tenant, world } from '../world.ts'

const monthAt = (at: number): Month => laterMonth('2026-01', at)
const definitionOf = (answer: string) => `${answer}.v1`

/** Closing, publishing and reading as a product does it every month, with the package as it is. */
export const ours: Publisher = {
  name: 'tweespraak',
  watch(tenant, seed) {
    const months = new Months(tenant, seed)
    const exports = Array.from({ length: world.watched + 1 }, (_, at) => months.play(at))
    return { exports, store: months.store() } satisfies Watched
  },
}

class Months {
  readonly #tenant: Tenant
  readonly #hash
  readonly #bits
  readonly #ledger: Ledger
  readonly #place: ReadonlyMap<string, number>
  #open: readonly ClosedBlock[] = []
  #lastBlock = 0
  #waiting: readonly WaitingCouple[] = []
  /** Who was counted in a block when it was published: members without those that were erased by then. */
  readonly #counted = new Map<number, readonly number[]>()
  #shown: readonly Figure[] = []

  constructor(tenant: Tenant, seed: number) {
    this.#tenant = tenant
    this.#hash = keyedSha256(`key ${tenant.name} ${seed}`)
    this.#bits = seededBits(seed)
    this.#ledger = new Ledger(tenant.name, verify([], sha256), sha256)
    this.#place = new Map(tenant.couples.map((couple, at) => [couple.id, at]))
  }

  play(at: number): Export {
    const { couples } = this.#tenant
    const gone = (id: string) => (couples[this.#place.get(id) ?? -1]?.erased ?? Number.POSITIVE_INFINITY) <= at
    const starting = couples.filter((couple) => couple.started === at)
    const waiting = [...this.#waiting, ...starting.map(({ id }) => ({ couple: id, started: monthAt(at) }))]
    const closing = closeMonth(
      outcomeRules,
      {
        month: monthAt(at),
        waiting: waiting.filter(({ couple }) => !gone(couple)),
        soFar: { lastBlock: this.#lastBlock, lastMonth: at > 0 ? monthAt(at - 1) : null, open: this.#open },
      },
      this.#hash,
    )
    this.#waiting = closing.waiting
    this.#lastBlock += closing.blocks.length
    this.#open = [...this.#open, ...closing.blocks]
    const due = this.#open.filter((block) => block.publishFrom <= monthAt(at))
    for (const block of due) this.#publish(block, at, gone)
    this.#open = this.#open.filter((block) => !due.includes(block))
    const used = couples.filter((couple) => couple.started <= at).length
    this.#ledger.publishStock('stock/batch-1', used, monthAt(at))
    if (due.length > 0) this.#shown = this.#read(this.#ledger.verified())
    return { month: at, figures: this.#shown, stock: used - (used % 10) }
  }

  #publish(block: ClosedBlock, at: number, gone: (id: string) => boolean): void {
    const members = block.members.filter((id) => !gone(id)).map((id) => this.#place.get(id) ?? -1)
    const counts = answers.map((answer) => [definitionOf(answer), countYes(this.#tenant, members, answer)])
    this.#ledger.publishBlock(
      outcomeRules,
      { block, counts: Object.fromEntries(counts), month: monthAt(at) },
      this.#bits,
    )
    this.#counted.set(block.block, members)
  }

  /** The releases; rates, costs and sentences are made of these and of public numbers. */
  #read(verified: VerifiedEntries): readonly Figure[] {
    return readLedger(verified)
      .releases('outcomes')
      .flatMap(({ release }) => answers.map((answer) => this.#releaseFigure(release, answer, verified)))
  }

  #releaseFigure(release: number, answer: Figure['answer'], { entries }: VerifiedEntries): Figure {
    const { blocksPerRelease, metrics } = outcomeRules
    const last = release * blocksPerRelease
    const own = entries.filter(
      ({ series, block, definition }) =>
        series === 'outcomes' &&
        definition === definitionOf(answer) &&
        block <= last &&
        block > last - blocksPerRelease,
    )
    const members = own.flatMap(({ block }) => this.#counted.get(block) ?? [])
    return {
      key: `outcomes/release ${release}/${answer}`,
      answer,
      members,
      truth: countYes(this.#tenant, members, answer),
      shown: {
        kind: 'blurred',
        // The sum before it is cut to what is possible, so that the attacker has all there is.
        value: own.reduce((total, { value }) => total + value, 0),
        noise: metrics[0]?.noise ?? { numerator: 3, denominator: 8 },
        draws: own.length,
      },
    }
  }

  /** Every entry of the ledger by itself: no reader gets this. */
  store(): readonly Figure[] {
    return answers.flatMap((answer) =>
      this.#ledger.entries
        .filter(({ definition }) => definition === definitionOf(answer))
        .map(({ key, block, value }): Figure => {
          const members = this.#counted.get(block) ?? []
          const noise = outcomeRules.metrics[0]?.noise ?? { numerator: 3, denominator: 8 }
          const truth = countYes(this.#tenant, members, answer)
          return { key, answer, members, truth, shown: { kind: 'blurred', value, noise, draws: 1 } }
        }),
    )
  }
}
