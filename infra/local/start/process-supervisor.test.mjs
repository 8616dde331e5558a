import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { countFall, waitAfter } from './backoff.mjs'
import { ProcessSupervisor } from './process-supervisor.mjs'

describe('a part that ends', () => {
  test('is started again after 0.5, 1, 2, 4 … seconds, never more than 30', () => {
    expect([1, 2, 3, 4, 7, 8, 60].map(waitAfter)).toEqual([500, 1_000, 2_000, 4_000, 30_000, 30_000, 30_000])
  })

  test('counts as fallen for the first time again when it stood a minute', () => {
    expect(countFall(0, 10)).toBe(1)
    expect(countFall(5, 59_999)).toBe(6)
    expect(countFall(5, 60_000)).toBe(1)
  })

  test('is started again, and the process ids are told anew', async () => {
    /** @type {import('./process-supervisor.mjs').Standing[][]} */
    const told = []
    const supervisor = new ProcessSupervisor((standing) => told.push(standing))
    const part = fakePart('API', [])
    await supervisor.supervise(part)
    part.fall()
    await expect.poll(() => told).toEqual([[{ name: 'API', pid: 1 }], [{ name: 'API', pid: 2 }]])
    await supervisor.stopAll()
  })
})

describe('stopping', () => {
  test('goes in the opposite order of starting, and starts nothing again', async () => {
    /** @type {string[]} */
    const stopped = []
    const supervisor = new ProcessSupervisor(() => {})
    const parts = ['PostgreSQL', 'API', 'app'].map((name) => fakePart(name, stopped))
    for (const part of parts) await supervisor.supervise(part)
    await supervisor.stopAll()
    expect(stopped).toEqual(['app', 'API', 'PostgreSQL'])
    expect(parts.map(({ starts }) => starts())).toEqual([1, 1, 1])
  })

  test('waits for a part that is just starting, and stops it too', async () => {
    /** @type {string[]} */
    const stopped = []
    const supervisor = new ProcessSupervisor(() => {})
    const slow = fakePart('API', stopped)
    const kept = supervisor.supervise({ ...slow, start: () => setTimeout(30).then(slow.start) })
    await supervisor.stopAll()
    expect(stopped).toEqual(['API'])
    await kept
  })

  test('goes on when one part does not stop as it should', async () => {
    /** @type {string[]} */
    const stopped = []
    const supervisor = new ProcessSupervisor(() => {})
    await supervisor.supervise(fakePart('PostgreSQL', stopped))
    const broken = fakePart('API', stopped)
    await supervisor.supervise({
      ...broken,
      start: async () => ({ ...(await broken.start()), stop: () => Promise.reject(new Error('stuck')) }),
    })
    await supervisor.stopAll()
    expect(stopped).toEqual(['PostgreSQL'])
  })

  test('waits for work in the background, which it breaks off', async () => {
    const supervisor = new ProcessSupervisor(() => {})
    let tidy = false
    supervisor.alongside(
      new Promise((resolve) => supervisor.stopping.addEventListener('abort', resolve)).then(() => {
        tidy = true
      }),
    )
    await supervisor.stopAll()
    expect(tidy).toBe(true)
    await expect(supervisor.supervise(fakePart('late', []))).rejects.toThrow(/aborted/)
  })
})

/**
 * @param {string} name
 * @param {string[]} stopped
 */
function fakePart(name, stopped) {
  let starts = 0
  let fall = () => {}
  return {
    name,
    starts: () => starts,
    fall: () => fall(),
    start: async () => {
      starts += 1
      /** @type {Promise<string>} */
      const ended = new Promise((resolve) => {
        fall = () => resolve('SIGKILL')
      })
      const stop = async () => {
        stopped.push(name)
        fall()
      }
      return { pid: starts, ended, stop }
    },
  }
}
