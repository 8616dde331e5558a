/** After this long a step says that it is under way; before it, the line at the end is enough. */
const quietMs = 2_000
/** How often a step that goes on says so again where lines cannot be rewritten (a log, a pipe). */
const repeatIntervalMs = 10_000

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Runs one step of the work and tells on stderr how it goes: nothing for what takes less than two seconds.
 * @template T
 * @param {string} title as in "Installing packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = Date.now()
  const onTerminal = process.stderr.isTTY
  const seconds = () => Math.round((Date.now() - began) / 1000)
  /** @type {NodeJS.Timeout | undefined} */
  let again
  const first = setTimeout(() => {
    if (!onTerminal) say(`· ${title} …`)
    again = setInterval(
      () =>
        process.stderr.write(onTerminal ? `\r\u001b[K· ${title} … ${seconds()} s` : `· ${title} … ${seconds()} s\n`),
      onTerminal ? 500 : repeatIntervalMs,
    )
  }, quietMs)
  try {
    const result = await work()
    if (again) say(`${onTerminal ? '\r\u001b[K' : ''}✓ ${title} (${seconds()} s)`)
    return result
  } catch (error) {
    if (again && onTerminal) process.stderr.write('\r\u001b[K')
    throw error
  } finally {
    clearTimeout(first)
    clearInterval(again)
  }
}
