import { setTimeout as wait } from 'node:timers/promises'
import { ordinaryProblem } from '../problem.mjs'
import { say } from '../progress.mjs'
import { countFall, waitAfter } from './backoff.mjs'

/**
 * @typedef {object} Running a part that has started and answers
 * @property {number} [pid]
 * @property {Promise<string>} ended resolves when it is no longer there, with how it ended ("exit code 1", "SIGKILL")
 * @property {() => Promise<void>} stop resolves when it is gone
 * @property {() => string} [lastWords] the end of its log
 */

/**
 * @template {Running} [R=Running]
 * @typedef {object} Part
 * @property {string} name as a person says it: "The API"
 * @property {() => Promise<R>} start resolves when it answers
 */

/**
 * @typedef {object} Supervised a part that runs, or is about to
 * @property {string} name
 * @property {Promise<Running>} starting its latest start
 * @property {Running} [running]
 */

/** @typedef {{ name: string, pid: number }} Standing */

/** Starts parts, starts them again when they end, and stops them in the opposite order. */
export class ProcessSupervisor {
  /** @type {Supervised[]} */
  #supervised = []
  /** @type {Promise<unknown>[]} */
  #alongside = []
  #stopping = new AbortController()
  #changed

  /** @param {(standing: Standing[]) => void} changed told which processes stand, each time that changes */
  constructor(changed) {
    this.#changed = changed
  }

  /**
   * Aborted as soon as everything is to stop: hand it to whatever can be broken off.
   * @returns {AbortSignal}
   */
  get stopping() {
    return this.#stopping.signal
  }

  /**
   * @template {Running} R
   * @param {Part<R>} part
   * @returns {Promise<R>} when it answers for the first time
   */
  async supervise(part) {
    this.stopping.throwIfAborted()
    const starting = part.start()
    /** @type {Supervised} */
    const supervised = { name: part.name, starting }
    this.#supervised.push(supervised)
    const running = await starting
    supervised.running = running
    this.#changed(this.standing())
    void this.#watch(part, supervised)
    return running
  }

  /**
   * Work in the background that must have ended before we are gone; it is broken off through `stopping`.
   * @param {Promise<unknown>} work
   */
  alongside(work) {
    this.#alongside.push(work)
  }

  /**
   * @param {Part} part
   * @param {Supervised} supervised
   */
  async #watch(part, supervised) {
    let falls = 0
    let began = Date.now()
    while (supervised.running) {
      const { ended, lastWords } = supervised.running
      const how = await ended
      if (this.stopping.aborted) return
      falls = countFall(falls, Date.now() - began)
      const cause = ordinaryProblem(lastWords?.() ?? '', 'the data folder')
      say(`✗ ${part.name} ended (${how}). ${diskOnly(cause)}Starting it again in ${waitAfter(falls) / 1000} s.`)
      if (!(await this.#startAgain(part, supervised, falls))) return
      this.#changed(this.standing())
      began = Date.now()
    }
  }

  /**
   * @param {Part} part
   * @param {Supervised} supervised
   * @param {number} falls
   * @returns {Promise<boolean>} false when everything stops meanwhile
   */
  async #startAgain(part, supervised, falls) {
    for (let fall = falls; ; fall++) {
      await wait(waitAfter(fall), undefined, { signal: this.stopping }).catch(() => {})
      if (this.stopping.aborted) return false
      try {
        supervised.starting = part.start()
        supervised.running = await supervised.starting
        say(`✓ ${part.name} is back.`)
        return true
      } catch (error) {
        if (this.stopping.aborted) return false
        const problem = ordinaryProblem(error, 'the data folder')
        say(
          `✗ ${part.name} does not start: ${problem?.message ?? String(error)} Next try in ${waitAfter(fall + 1) / 1000} s.`,
        )
      }
    }
  }

  /** Stops every part, the last started first. */
  async stopAll() {
    this.#stopping.abort()
    await Promise.allSettled(this.#alongside)
    for (const { name, starting } of this.#supervised.splice(0).reverse()) {
      // One that is just starting again must not come up after we are gone.
      const running = await starting.catch(() => undefined)
      try {
        await running?.stop()
      } catch (error) {
        say(`✗ ${name} did not stop as it should: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }

  /** @returns {Standing[]} the processes that stand now */
  standing() {
    return this.#supervised.flatMap(({ name, running }) => (running?.pid ? { name, pid: running.pid } : []))
  }
}

/**
 * Of the ordinary mishaps only a full disk is surely the cause; a log may speak of others in passing.
 * @param {import('../problem.mjs').LocalProblem | undefined} problem
 */
function diskOnly(problem) {
  return problem?.code.startsWith('disk.') ? `${problem.message} ` : ''
}
