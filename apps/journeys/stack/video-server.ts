import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Names the data folder of the system, where it writes down which process each part is. */
export const dataVariable = 'JOURNEYS_DATA'

const usual = fileURLToPath(new URL('../../../.local/data', import.meta.url))

/** Kills the video server as a crash would: at once, without a word to anybody. The system starts it again. */
export function killVideoServer(): void {
  const lock = JSON.parse(readFileSync(join(process.env[dataVariable] ?? usual, 'start.lock'), 'utf8')) as {
    readonly children: readonly { readonly name: string; readonly pid: number }[]
  }
  const video = lock.children.find((it) => it.name === 'LiveKit')
  if (!video) throw new Error('the system has no video server')
  process.kill(video.pid, 'SIGKILL')
}
