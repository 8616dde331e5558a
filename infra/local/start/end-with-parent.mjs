/** A part stops as it does on SIGTERM when the process that started it is gone. */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
