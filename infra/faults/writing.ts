import { setTimeout as pause } from 'node:timers/promises'
import { ApiProblem, NoAnswer } from '@tweespraak/contract/client'
import { giveConsent } from '@tweespraak/contract/learner/couple'
import { readStep, saveAnswer } from '@tweespraak/contract/learner/steps'
import type { Findings } from './fault.ts'
import { sentences } from './fault.ts'
import { countChain, countResults, sum, type Version } from './result-counter.ts'
import type { SeededRandom } from './seeded-random.ts'
import type { Fetch } from './stack/browser.ts'
import type { Person } from './stack/people.ts'
import type { Stack } from './stack/stack.ts'

/** How a client speaks to the server. The honest one repeats with the same key; the others are there to be caught. */
export interface ClientProfile {
  readonly name: string
  /** The line it speaks over. */
  readonly line: (real: Fetch, random: SeededRandom) => Fetch
  /** The key of the next try of something that was tried with this one. */
  readonly again: (key: string) => string
}

/** Before trying again what got no answer, in ms. */
const retryPauseMs = 150
/** How long one thing is tried before the writer gives up, in ms: longer than any part may take to come back. */
const givesUpAfterMs = 90_000
/** The step with room for words of one's own, and where they go. */
const step = { stepId: 'm1-wish', exerciseId: 'm1-wish-words' }

/**
 * People who write without pause. Each save of an answer builds on the one before; each consent adds a row with a
 * mark of its own. Both are repeated until they are acknowledged, over a line that breaks.
 */
export class Writing {
  readonly #stack: Stack
  readonly #random: SeededRandom
  readonly #profile: ClientProfile
  readonly #people: readonly Person[]
  readonly #asked = new Set<string>()
  readonly #acknowledged = new Set<string>()
  readonly #chains = new Map<Person, Version[]>()
  readonly #troubles: string[] = []
  #tries = 0
  readonly #ending = new AbortController()
  #all: Promise<unknown> = Promise.resolve()

  constructor(stack: Stack, people: readonly Person[], more: { random: SeededRandom; profile: ClientProfile }) {
    this.#stack = stack
    this.#people = people
    this.#random = more.random
    this.#profile = more.profile
  }

  get acknowledged(): number {
    return this.#acknowledged.size + sum([...this.#chains.values()].map((chain) => chain.length))
  }

  begin(): void {
    this.#all = Promise.all(
      this.#people.map((person) =>
        this.#write(person).catch((error: unknown) =>
          this.#troubles.push(`a writer could not go on: ${String(error)}`),
        ),
      ),
    )
  }

  /** Lets everybody finish the sentence they are in. */
  async end(): Promise<void> {
    this.#ending.abort()
    await this.#all
  }

  /** Compares what was acknowledged with what is there, asked from the API and from the database. */
  async findings(): Promise<Findings> {
    const { rows } = await this.#stack.owner.query<{ text_hash: string }>(
      `select text_hash from couples.consents where text_hash <> repeat('0', 64)`,
    )
    const found = rows.map((row) => row.text_hash)
    const rowsCounted = countResults({ asked: this.#asked, acknowledged: this.#acknowledged }, found)
    const chains = await Promise.all(this.#people.map((person) => this.#judge(person)))
    const lost = rowsCounted.lost + sum(chains.map((it) => it.lost))
    const doubled = rowsCounted.doubled + rowsCounted.unasked + sum(chains.map((it) => it.doubled))
    const acknowledged = this.acknowledged
    return {
      done: { requests: this.#tries, acknowledged, lost, doubled },
      broken: [
        ...sentences({
          [`${lost} acknowledged saves are lost`]: lost > 0,
          [`${doubled} saves were applied twice`]: doubled > 0,
          'nothing was acknowledged at all': acknowledged === 0,
        }),
        ...new Set(this.#troubles),
      ],
    }
  }

  async #judge(person: Person) {
    const { mine } = await person.browser.call(readStep, { params: { stepId: step.stepId } })
    const stands = mine.find((it) => it.exerciseId === step.exerciseId)
    const text = stands?.value.kind === 'text' ? stands.value.text : ''
    return countChain(this.#chains.get(person) ?? [], stands && { version: stands.version, text })
  }

  async #write(person: Person): Promise<void> {
    const random = this.#random.apart()
    const call = person.browser.calling(this.#profile.line(person.browser.fetch, random))
    const chain: Version[] = []
    this.#chains.set(person, chain)
    for (let nth = 1; !this.#ending.signal.aborted; nth++) {
      const text = `Zin ${nth}: ${crypto.randomUUID()}`
      const basedOn = chain.at(-1)?.version ?? 0
      const body = { ...step, value: { kind: 'text', text }, audience: 'onlyMe', writtenIn: 'nl', basedOn } as const
      const saved = await this.#persist((idempotencyKey) => call(saveAnswer, { body }, { idempotencyKey }))
      if (saved) chain.push({ version: saved.version, text })
      else await this.#catchUp(person, chain, text)

      const textHash = crypto.randomUUID().replaceAll('-', '').repeat(2)
      const consent = { purpose: 'statistics', given: true, textHash, locale: 'nl' } as const
      this.#asked.add(textHash)
      if (await this.#persist((idempotencyKey) => call(giveConsent, { body: consent }, { idempotencyKey })))
        this.#acknowledged.add(textHash)
      await pause(random.between(0, 20))
    }
  }

  /** Tries until there is an answer. Undefined: it was refused. */
  async #persist<T>(send: (key: string) => Promise<T>): Promise<T | undefined> {
    let key: string = crypto.randomUUID()
    for (const end = Date.now() + givesUpAfterMs; Date.now() < end; await pause(retryPauseMs)) {
      this.#tries++
      try {
        return await send(key)
      } catch (error) {
        if (!comesBack(error)) {
          this.#troubles.push(`a request was refused: ${error instanceof Error ? error.message : String(error)}`)
          return undefined
        }
        key = this.#profile.again(key)
      }
    }
    this.#troubles.push(`a request got no answer within ${givesUpAfterMs / 1000} s`)
    return undefined
  }

  /** After a refusal: goes on from what stands, as a person would who loads the page again. */
  async #catchUp(person: Person, chain: Version[], text: string): Promise<void> {
    const read = await this.#persist(() => person.browser.call(readStep, { params: { stepId: step.stepId } }))
    const stands = read?.mine.find((it) => it.exerciseId === step.exerciseId)
    if (stands && stands.version > (chain.at(-1)?.version ?? 0))
      chain.push({ version: stands.version, text: stands.value.kind === 'text' ? stands.value.text : text })
  }
}

/** No answer, or "not now": the same may be tried again. A fault (500) is not among them: none may be shown. */
function comesBack(error: unknown): boolean {
  if (error instanceof NoAnswer) return true
  return error instanceof ApiProblem && (error.problem.status === 503 || error.problem.status === 429)
}
