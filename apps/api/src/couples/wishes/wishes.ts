import { Injectable } from '@nestjs/common'
import { LicencesCommands } from '../../licences/licences.commands.ts'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { CouplesRepository } from '../couples.repository.ts'
import { noCouple } from '../domain/couple.errors.ts'
import { dayOf, pauseDaysAfter, type Wish } from '../domain/wish.ts'
import { endOf } from '../time/domain/couple-time.ts'

/** Changes what one person asked for in the open, with the couple held still, and counts days of pause that are over. */
@Injectable()
export class Wishes {
  constructor(
    private readonly couples: CouplesRepository,
    private readonly licences: LicencesCommands,
    private readonly clock: Clock,
  ) {}

  /** Throws `couple.not_there` for somebody without a couple. */
  async change(tx: Tx, personId: string, to: { slower?: boolean; paused?: boolean }): Promise<void> {
    const mine = await this.couples.membershipOf(tx, personId)
    if (!mine) throw noCouple()
    const wish = { coupleId: mine.coupleId, personId }
    await this.replace(tx, wish, (before) => ({
      ...wish,
      slower: to.slower ?? before?.slower ?? false,
      pausedOn: this.pausedOn(before?.pausedOn ?? null, to.paused),
    }))
  }

  /** Whoever left, or was erased, asks for nothing any more. */
  async end(tx: Tx, who: Pick<Wish, 'coupleId' | 'personId'>): Promise<void> {
    await this.replace(tx, who, () => undefined)
  }

  private async replace(
    tx: Tx,
    who: Pick<Wish, 'coupleId' | 'personId'>,
    changed: (before: Wish | undefined) => Wish | undefined,
  ): Promise<void> {
    await this.couples.lock(tx, who.coupleId)
    const couple = await this.couples.byId(tx, who.coupleId)
    if (!couple) return
    const before = couple.wishes
    const wish = changed(before.find((it) => it.personId === who.personId))
    await (wish ? this.couples.wish(tx, wish) : this.couples.forgetWish(tx, who))
    const wishes = [...before.filter((it) => it.personId !== who.personId), ...(wish ? [wish] : [])]
    const now = this.clock.now()
    const pauseDays = pauseDaysAfter(couple.pauseDays, { before, after: wishes }, now)
    if (pauseDays === couple.pauseDays) return
    await this.couples.countPauseDays(tx, couple.id, pauseDays)
    const end = endOf({ ...couple, pauseDays, wishes }, now)
    if (end > now) await this.licences.runUntil(tx, couple.licenceId, end)
  }

  private pausedOn(before: string | null, paused: boolean | undefined): string | null {
    if (paused === undefined) return before
    return paused ? (before ?? dayOf(this.clock.now())) : null
  }
}
