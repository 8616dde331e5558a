import type { INestApplicationContext } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { Clock } from '../src/platform/clock/clock.ts'
import { TravellingClock } from '../src/platform/clock/travelling-clock.ts'
import { Worker } from '../src/platform/jobs/worker.ts'
import { WorkerModule } from '../src/worker.module.ts'
import type { World } from './world.ts'

/**
 * The worker process of a world, running: it does by itself what `world.work()` does when asked, at the programme time
 * of the world. Close it at the end.
 */
export async function aWorker(world: World): Promise<INestApplicationContext> {
  const worker = await NestFactory.createApplicationContext(WorkerModule.with(world.settings), { logger: ['error'] })
  const [here, there] = [world.app.get(Clock), worker.get(Clock)]
  if (here instanceof TravellingClock && there instanceof TravellingClock) there.moveTo(here.offsetMs)
  await worker.get(Worker).start()
  return worker
}
