import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, type World } from '../../../test/world.ts'
import { SystemClock } from '../clock/clock.ts'
import { PostgresKeyStore } from './postgres-key-store.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.end())

const aProcess = () => new PostgresKeyStore(world.settings, new SystemClock())

test('a key that one process destroys is dropped at once in every other', async () => {
  const owner = { kind: 'person', id: crypto.randomUUID() } as const
  const [here, elsewhere] = [aProcess(), aProcess()]
  try {
    const key = await here.of(owner)
    await pause(500) // until both listen
    expect((await elsewhere.of(owner)).bytes).toEqual(key.bytes)
    await pause(500)
    expect((await elsewhere.of(owner)).bytes).toEqual(key.bytes)
    await here.destroy(owner)
    await expect
      .poll(() =>
        elsewhere.of(owner).then(
          () => 'opened',
          () => 'refused',
        ),
      )
      .toBe('refused')
  } finally {
    await here.onApplicationShutdown()
    await elsewhere.onApplicationShutdown()
  }
})
