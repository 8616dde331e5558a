import { Injectable } from '@nestjs/common'
import { Ledger, randomBitsFrom } from '@tweespraak/disclosure'
import { LicencesReader } from '../licences/licences.reader.ts'
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.ts'
import { statsWriter } from '../platform/domain/actor.ts'
import { Ids } from '../platform/ids/ids.ts'
import { BlocksRepository } from './blocks.repository.ts'
import type { Month } from './domain/calendar.ts'
import { outcomeRules, packagesSeries, placesSeries, rulesOf } from './figure-rules.ts'
import { LedgerRepository, ledgerHash } from './ledger.repository.ts'

interface Turn {
  readonly municipalityId: string
  readonly month: Month
  /** The current month, not one that was missed: of stock only the present is known. */
  readonly withStock: boolean
}

/** Publishes what is due in one month for one municipality: once, for ever. A month that was turned stays as it is. */
@Injectable()
export class PublishMonth {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blocks: BlocksRepository,
    private readonly ledger: LedgerRepository,
    private readonly licences: LicencesReader,
    private readonly ids: Ids,
  ) {}

  run(turn: Turn): Promise<void> {
    const { municipalityId, month } = turn
    return this.unitOfWork.run(statsWriter, async (tx) => {
      const { turned } = await this.blocks.calendar(tx, municipalityId)
      if (turned !== null && turned >= month) return
      const ledger = new Ledger(municipalityId, await this.ledger.read(tx, municipalityId), ledgerHash)
      await this.publishBlocks(tx, ledger, turn)
      if (turn.withStock) await this.publishStock(tx, ledger, turn)
      await this.blocks.setTurned(tx, municipalityId, month)
    })
  }

  private async publishBlocks(tx: Tx, ledger: Ledger, { municipalityId, month }: Turn): Promise<void> {
    const bits = randomBitsFrom((bytes) => bytes.set(this.ids.bytes(bytes.length)))
    for (const block of await this.blocks.due(tx, municipalityId, month)) {
      const exact = block.series === outcomeRules.series
      const counts = exact ? await this.blocks.counts(tx, municipalityId, block.block) : {}
      const entries = ledger.publishBlock(rulesOf(block.series), { block, counts, month }, bits)
      await this.ledger.add(tx, municipalityId, entries)
      await this.blocks.forgetMembers(tx, municipalityId, block)
    }
  }

  private async publishStock(tx: Tx, ledger: Ledger, { municipalityId, month }: Turn): Promise<void> {
    for (const { batchId, used, packagesUsed } of await this.licences.stockOf(tx, municipalityId)) {
      const entries = [
        ...ledger.publishStock(placesSeries(batchId), used, month),
        ...ledger.publishStock(packagesSeries(batchId), packagesUsed, month),
      ]
      await this.ledger.add(tx, municipalityId, entries)
    }
  }
}
