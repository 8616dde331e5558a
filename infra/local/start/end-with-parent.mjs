/** How often a process looks whether the one that started it is still there. */
const lookIntervalMs = 250

/** A part stops as it does on SIGTERM when the process that started it is gone. */
const stop = () => process.kill(process.pid, 'SIGTERM')

if (process.channel) {
  process.on('disconnect', stop)
  process.channel.unref()
} else {
  // Under `node --watch` there is no channel: a process whose parent has ended gets another one.
  const parent = process.ppid
  const look = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(look)
    stop()
  }, lookIntervalMs)
  look.unref()
}
