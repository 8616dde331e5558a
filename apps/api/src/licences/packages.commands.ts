import { Injectable } from '@nestjs/common'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Ids } from '../platform/ids/ids.ts'
import { PackagesRepository } from './packages.repository.ts'

/** What neighbours may do with packages of conversations, in a transaction of the system. */
@Injectable()
export class PackagesCommands {
  constructor(
    private readonly packages: PackagesRepository,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Takes a package for a couple, once: asking again gives the same one. Undefined when the batch has none left. */
  async take(tx: Tx, wish: { batchId: string; coupleId: string }): Promise<string | undefined> {
    const taken = { id: this.ids.id(), ...wish, takenAt: this.clock.now() }
    if (!(await this.packages.add(tx, taken))) return (await this.packages.ofCouple(tx, wish.coupleId))?.id
    if (await this.packages.countOne(tx, wish.batchId)) return taken.id
    await this.packages.remove(tx, taken.id)
    return undefined
  }
}
