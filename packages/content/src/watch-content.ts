import { watch } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

/** An editor may write a file in several steps: the check waits until it has been quiet for so long. */
const quietMs = 50

/**
 * Runs a check now and after each change below a folder, one at a time. Never ends.
 * @param check what it finds wrong it prints itself; what it throws is printed here
 */
export async function watchContent(folder: string, check: () => Promise<unknown>): Promise<never> {
  const changes = watch(folder, { recursive: true })
  let change = changes.next()
  for (;;) {
    await check().catch((error: unknown) => console.error(error))
    do {
      await change
      change = changes.next()
    } while (await comesWithin(quietMs, change))
  }
}

const comesWithin = (milliseconds: number, change: Promise<unknown>) =>
  Promise.race([change.then(() => true), wait(milliseconds, false)])
