import { Injectable } from '@nestjs/common'
import { MoreThan } from 'typeorm'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { AvailabilityTable } from '../conversations.tables.ts'
import { refusals } from '../domain/conversation.errors.ts'
import { isOverlap } from '../overlap.ts'
import type { AvailabilityWindow } from './domain/availability.ts'
import type { FreeTime } from './domain/slots.ts'

interface FreeRow {
  readonly professional_id: string
  readonly starts_at: Date
  readonly ends_at: Date
  readonly time_zone: string
}

@Injectable()
export class AvailabilityRepository {
  of(tx: Tx, professionalId: string, since: Date): Promise<AvailabilityWindow[]> {
    return tx
      .getRepository(AvailabilityTable)
      .find({ where: { professionalId, endsAt: MoreThan(since) }, order: { startsAt: 'ASC' } })
  }

  /** Throws `availability.overlaps` where some of it is open already. */
  async add(tx: Tx, window: AvailabilityWindow): Promise<void> {
    try {
      await tx.getRepository(AvailabilityTable).insert(window)
    } catch (error) {
      throw isOverlap(error) ? refusals.overlaps() : error
    }
  }

  /** False when there was none of this id that is the professional's own. */
  async remove(tx: Tx, professionalId: string, id: string): Promise<boolean> {
    const gone = await tx.getRepository(AvailabilityTable).delete({ id, professionalId })
    return (gone.affected ?? 0) > 0
  }

  /** Opened and not booked; what `apartFrom` takes counts as free, so that it can be moved over itself. */
  async free(tx: Tx, between: { from: Date; until: Date }, apartFrom: string): Promise<readonly FreeTime[]> {
    const rows = await tx.query<FreeRow[]>(
      'select * from conversations.free_time($1, $2, $3) order by starts_at, professional_id',
      [between.from, between.until, apartFrom],
    )
    return rows.map((it) => ({
      professionalId: it.professional_id,
      startsAt: it.starts_at,
      endsAt: it.ends_at,
      timeZone: it.time_zone,
    }))
  }

  /** From here to the end of the transaction nobody else books with this professional. */
  async lockDiary(tx: Tx, professionalId: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('conversations.diary/' || $1::text, 0))`, [
      professionalId,
    ])
  }
}
