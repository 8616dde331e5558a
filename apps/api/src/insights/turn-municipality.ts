import { Injectable } from '@nestjs/common'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { statsWriter } from '../platform/domain/actor.ts'
import { BlocksRepository } from './blocks.repository.ts'
import { CloseMonth } from './close-month.ts'
import { type Month, monthBefore, monthsToTurn } from './domain/calendar.ts'
import { PublishMonth } from './publish-month.ts'

/** Closes and publishes the months of one municipality that were not turned yet, in order, up to the last one. */
@Injectable()
export class TurnMunicipality {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blocks: BlocksRepository,
    private readonly closeMonth: CloseMonth,
    private readonly publishMonth: PublishMonth,
  ) {}

  async run(municipalityId: string, last: Month): Promise<void> {
    for (const month of monthsToTurn(await this.lastDone(municipalityId, last), last)) {
      await this.closeMonth.run(municipalityId, monthBefore(month))
      await this.publishMonth.run({ municipalityId, month, withStock: month === last })
    }
  }

  /** The first time, the month in which the first couple started is the first to be closed. */
  private lastDone(municipalityId: string, last: Month): Promise<Month> {
    return this.unitOfWork.run(statsWriter, async (tx) => {
      const { turned } = await this.blocks.calendar(tx, municipalityId)
      if (turned !== null) return turned
      const first = await this.blocks.firstStart(tx, municipalityId)
      return first !== undefined && first < last ? first : monthBefore(last)
    })
  }
}
