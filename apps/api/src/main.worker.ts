import 'reflect-metadata'
import { NestFactory } from '@nestjs/core'
import { AppModule } from './app.module.ts'
import { processSettings } from './platform/config/process-settings.ts'
import { stopGracefully } from './platform/http/graceful-stop.ts'
import { OutboxRelay } from './platform/jobs/outbox-relay.ts'
import { WorkerHealth } from './platform/jobs/worker-health.ts'

// Opens the back door: the same modules, no listener, the bells on.
const app = await NestFactory.createApplicationContext(AppModule.with(processSettings()), {
  logger: ['error', 'warn', 'fatal'],
  abortOnError: false,
})
const bells = app.get(OutboxRelay)
const health = app.get(WorkerHealth)
bells.start()
health.start()
stopGracefully(async () => {
  health.stop()
  await bells.stop()
  await app.close()
})
