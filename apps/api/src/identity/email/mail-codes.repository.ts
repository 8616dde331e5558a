import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/unit-of-work.ts'

/** What is counted over mail codes. */
@Injectable()
export class MailCodesRepository {
  /** How many codes of this place ran out unused since then, and how many wrong ones were typed for codes of that time. */
  async failuresAt(tx: Tx, placeHash: Buffer, { since, now }: { since: Date; now: Date }): Promise<number> {
    const [row] = await tx.query<{ failures: number }[]>(
      `select coalesce(sum(tries + case when used_at is null and expires_at <= $3 then 1 else 0 end), 0)::int as failures
       from identity.mail_codes where place_hash = $1 and expires_at > $2`,
      [placeHash, since, now],
    )
    return row?.failures ?? 0
  }
}
