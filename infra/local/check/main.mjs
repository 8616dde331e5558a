import { checkout } from '../places.mjs'
import { runChecks } from './checks.mjs'

const stopping = new AbortController()
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']))
  process.on(signal, () => {
    stopping.abort()
    process.exit(130)
  })
process.channel?.unref()

const results = await runChecks((result) => {
  console.log(`${result.ok ? '✓' : '✗'} ${result.name.padEnd(14)} ${(result.milliseconds / 1000).toFixed(1)} s`)
  if (!result.ok) console.log(`${result.output.replaceAll(`${checkout}/`, '').trim()}\n`)
}, stopping.signal)
const wrong = results.filter(({ ok }) => !ok)
console.log(wrong.length ? `Not right yet: ${wrong.map(({ name }) => name).join(', ')}.` : 'All checks pass.')
process.exitCode = wrong.length ? 1 : 0
