import { Injectable } from '@nestjs/common'
import type { ConsentPurpose } from '@tweespraak/contract/learner/couple'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { CoupleWithWishes } from './domain/couple.ts'

/** The couple of a person, without its licence; null where the person belongs to none. */
export interface CoupleWithMembers extends Omit<CoupleWithWishes, 'licenceId'> {
  /** Present members, whoever came first in front. */
  readonly personIds: readonly string[]
  readonly joinedAts: readonly Date[]
}

interface Row {
  readonly couple: CoupleWithMembers | null
  readonly consented: boolean
}

/** A person's couple and consent together. Saving an answer asks for both every time, so it is one statement. */
@Injectable()
export class CoupleAndConsentRepository {
  /** The present couple of a person with its members, and whether the person's last word on this purpose was yes. */
  async of(tx: Tx, personId: string, purpose: ConsentPurpose): Promise<Row> {
    const [row] = await tx.query<(CoupleWithMembers & { consented: boolean })[]>(
      `select c.id, c.municipality_id as "municipalityId", c.batch_id as "batchId", c.channel, c.until,
         c.counted_until as "countedUntil", c.pause_days as "pauseDays", w.wishes, c.places_given as "placesGiven",
         c.parted_at as "partedAt", m.person_ids as "personIds", m.joined_ats as "joinedAts",
         coalesce((select k.given from couples.consents k where k.person_id = p.id and k.purpose = $2
           order by k.nth desc limit 1), false) as consented
       from (select $1::uuid as id) p
       left join couples.memberships mine on mine.person_id = p.id and mine.until_at is null
       left join couples.couples c on c.id = mine.couple_id
       left join lateral (
         select array_agg(b.person_id order by b.from_at) as person_ids, array_agg(b.from_at order by b.from_at) as joined_ats
         from couples.memberships b where b.couple_id = c.id and b.until_at is null
       ) m on true
       left join lateral (
         select coalesce(json_agg(json_build_object('coupleId', b.couple_id, 'personId', b.person_id,
           'slower', b.slower, 'pausedOn', b.paused_on)), '[]') as wishes
         from couples.wishes b where b.couple_id = c.id
       ) w on true`,
      [personId, purpose],
    )
    if (!row) throw new Error('a statement over one row gave none')
    const { consented, ...couple } = row
    return { couple: couple.id === null ? null : couple, consented }
  }
}
