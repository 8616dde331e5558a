import { Injectable } from '@nestjs/common'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { Ids } from '../../platform/ids/ids.ts'
import { changeMoment, mayBeCalledOff, paceMoments, takenBack, type Wish, wished } from './domain/pace.ts'
import { PacesRepository } from './paces.repository.ts'

/** Puts a wish for a calmer pace away, or takes it back; both take effect later, whatever the cause. */
@Injectable()
export class Paces {
  constructor(
    private readonly paces: PacesRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async wish(tx: Tx, wish: Wish): Promise<void> {
    const before = await this.paces.of(tx, wish.personId, wish.source)
    await this.paces.save(tx, wished(before, wish, this.times()))
  }

  async takeBack(tx: Tx, wish: Wish): Promise<void> {
    const before = await this.paces.of(tx, wish.personId, wish.source)
    if (!before) return
    const left = takenBack(before, this.times())
    await (left ? this.paces.save(tx, left) : this.paces.remove(tx, before))
  }

  /** Takes a wish back at once, where that may be. */
  async callOff(tx: Tx, wish: Wish): Promise<void> {
    const before = await this.paces.of(tx, wish.personId, wish.source)
    if (before && mayBeCalledOff(before, this.clock.now())) await this.paces.remove(tx, before)
  }

  private times(): { now: Date; changes: Date } {
    const now = this.clock.now()
    return { now, changes: changeMoment(now, this.ids.below(paceMoments)) }
  }
}
