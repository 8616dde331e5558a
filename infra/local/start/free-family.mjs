import { isFree, portFamily } from './ports.mjs'

const familySize = 100
const firstBase = 20_000
/** Processes that look at the same time begin at different places. */
const beginnings = 300

/** @returns {Promise<number>} the base of a family of ports that nobody uses: neither a running Tweespraak nor another test */
export async function freeFamily() {
  for (let base = firstBase + (process.pid % beginnings) * familySize; ; base += familySize) {
    const ports = Object.values(portFamily(base))
    if ((await Promise.all(ports.map((port) => isFree(port)))).every(Boolean)) return base
  }
}
