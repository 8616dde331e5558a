import 'reflect-metadata'
import { NestFactory } from '@nestjs/core'
import { processSettings } from './platform/config/process-settings.ts'
import { stopGracefully } from './platform/http/graceful-stop.ts'
import { Worker } from './platform/jobs/worker.ts'
import { WorkerHealth } from './platform/jobs/worker-health.ts'
import { WorkerModule } from './worker.module.ts'

// The worker process: the same contexts, no listener, the queues on.
const app = await NestFactory.createApplicationContext(WorkerModule.with(processSettings()), {
  logger: ['error', 'warn', 'fatal'],
  abortOnError: false,
})
const health = app.get(WorkerHealth)
await app.get(Worker).start()
health.start()
stopGracefully(async () => {
  health.stop()
  await app.close()
})
