import { createHmac } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { closeMonth, type KeyedHash } from '@tweespraak/disclosure'
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.ts'
import { statsWriter, system } from '../platform/domain/actor.ts'
import { BlindIndex } from '../platform/keys/blind-index.ts'
import { BlocksRepository, type SeriesOf } from './blocks.repository.ts'
import type { Month } from './domain/calendar.ts'
import { rulesOf } from './figure-rules.ts'
import { StatisticsConsent } from './statistics-consent.ts'

/** Cuts the couples of one municipality that started in a month, or before, into blocks. Once for each month. */
@Injectable()
export class CloseMonth {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blocks: BlocksRepository,
    private readonly consent: StatisticsConsent,
    private readonly index: BlindIndex,
  ) {}

  async run(municipalityId: string, month: Month): Promise<void> {
    const countable = await this.countable(municipalityId)
    await this.unitOfWork.run(statsWriter, async (tx) => {
      const { closed } = await this.blocks.calendar(tx, municipalityId)
      if (closed !== null && closed >= month) return
      for (const series of await this.blocks.seriesWaiting(tx, municipalityId)) {
        await this.close(tx, { municipalityId, series }, { month, lastMonth: closed, countable })
      }
      await this.blocks.setClosed(tx, municipalityId, month)
    })
  }

  private async close(
    tx: Tx,
    of: SeriesOf,
    at: { month: Month; lastMonth: Month | null; countable: ReadonlySet<string> },
  ): Promise<void> {
    const waiting = (await this.blocks.waiting(tx, of)).filter(({ couple }) => at.countable.has(couple))
    const soFar = await this.blocks.soFar(tx, of, at.lastMonth)
    const hash = this.hashFor(of.municipalityId)
    const { blocks } = closeMonth(rulesOf(of.series), { month: at.month, waiting, soFar }, hash)
    for (const block of blocks) await this.blocks.close(tx, of.municipalityId, block)
  }

  /** Who says yes to being counted stands where the figures' role cannot look, so it is asked before, as the system. */
  private async countable(municipalityId: string): Promise<ReadonlySet<string>> {
    const waiting = await this.unitOfWork.run(statsWriter, async (tx) => {
      const couples = new Set<string>()
      for (const series of await this.blocks.seriesWaiting(tx, municipalityId)) {
        for (const { couple } of await this.blocks.waiting(tx, { municipalityId, series })) couples.add(couple)
      }
      return couples
    })
    return this.unitOfWork.run(system('insights.ask-consent'), async (tx) => {
      const yes = new Set<string>()
      for (const couple of waiting) if (await this.consent.countable(tx, couple)) yes.add(couple)
      return yes
    })
  }

  /** A key for each municipality; without it nobody can tell the order in a block, or the delay. */
  private hashFor(municipalityId: string): KeyedHash {
    const { bytes } = this.index.systemKey(`figures/${municipalityId}`)
    return (text) => createHmac('sha256', bytes).update(text).digest('hex')
  }
}
