import { setTimeout as pause } from 'node:timers/promises'
import type { SeededRandom } from './seeded-random.ts'
import type { Fetch } from './stack/browser.ts'
import type { ClientProfile } from './writing.ts'

/** Out of a hundred requests so many lose their answer on the way back, and so many are cut off while under way. */
const answersLostShare = 0.12
const cutOffShare = 0.08
/** A request is cut off at most so long after it began, in ms. */
const cutWithinMs = 15
/** How long the liar waits before it does what it said was done, in ms. */
const lateWorkMs = 400

/** A line that breaks after the server did its work, or in the middle of it. */
const shaky =
  (real: Fetch, random: SeededRandom): Fetch =>
  async (address, init = {}) => {
    const fate = random.chance()
    if (fate < cutOffShare) {
      const cut = AbortSignal.timeout(random.between(0, cutWithinMs))
      return real(address, { ...init, signal: init.signal ? AbortSignal.any([init.signal, cut]) : cut })
    }
    const answer = await real(address, init)
    if (fate > 1 - answersLostShare) {
      await answer.body?.cancel()
      throw new TypeError('the line broke before the answer came')
    }
    return answer
  }

/** Our own client: it repeats with the key of the first try. */
export const honest: ClientProfile = { name: 'our client', line: shaky, again: (key) => key }

/** Repeats with another key each time, so that the server cannot know it is the same. */
export const forgetful: ClientProfile = {
  name: 'a client that repeats with a new key',
  line: shaky,
  again: () => crypto.randomUUID(),
}

/** Stands for a server that says yes before it has committed: the answer first, the work a moment later. */
const sayingYesFirst =
  (real: Fetch): Fetch =>
  async (address, init = {}) => {
    const { basedOn = 0 } = JSON.parse(typeof init.body === 'string' ? init.body : '{}') as { basedOn?: number }
    const { signal: _tooLate, ...later } = init
    void pause(lateWorkMs)
      .then(() => real(address, later))
      .catch(() => {})
    const saved = { version: basedOn + 1, savedAt: new Date().toISOString(), complete: true, consents: [] }
    return Response.json(saved)
  }

export const hasty: ClientProfile = {
  name: 'a server that acknowledges before it commits',
  line: sayingYesFirst,
  again: (key) => key,
}
