/** After this the process ends anyway, in ms: what was running is then found again from the outbox. */
const maxShutdownMs = 20_000

/** On SIGTERM or SIGINT: take nothing new, finish what runs, end. A second signal does not interrupt the first. */
export function stopGracefully(close: () => Promise<void>): void {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), maxShutdownMs).unref()
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
