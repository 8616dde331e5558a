import { Injectable } from '@nestjs/common'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Ids } from '../platform/ids/ids.ts'

/** How much of one batch is used. */
export interface Stock {
  readonly batchId: string
  readonly used: number
  readonly packagesUsed: number
}

/** What neighbours may ask about licences and packages of conversations. Packages only in a transaction of the system. */
@Injectable()
export class LicencesReader {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** The package of three conversations this couple took; undefined when it took none. */
  async conversationPackageFor(tx: Tx, coupleId: string): Promise<string | undefined> {
    const rows = await tx.query<{ id: string }[]>('select id from licences.packages where couple_id = $1', [coupleId])
    return rows[0]?.id
  }

  /** Is there a package left in this batch? A yes is no promise: `takePackage` decides. */
  async hasPackageLeft(tx: Tx, batchId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('select from licences.batches where id = $1 and packages_used < packages', [
      batchId,
    ])
    return rows.length > 0
  }

  /** Takes a package for a couple, once: asking again gives the same one. Undefined when the batch has none left. */
  async takePackage(tx: Tx, wish: { batchId: string; coupleId: string }): Promise<string | undefined> {
    const made = await tx.query<{ id: string }[]>(
      `insert into licences.packages (id, batch_id, couple_id, taken_at) values ($1, $2, $3, $4)
       on conflict (couple_id) do nothing returning id`,
      [this.ids.id(), wish.batchId, wish.coupleId, this.clock.now()],
    )
    const packageId = made[0]?.id
    if (!packageId) return this.conversationPackageFor(tx, wish.coupleId)
    const [taken] = await tx.query<[unknown[], number]>(
      `update licences.batches set packages_used = packages_used + 1
       where id = $1 and packages_used < packages returning id`,
      [wish.batchId],
    )
    if (taken.length > 0) return packageId
    await tx.query('delete from licences.packages where id = $1', [packageId])
    return undefined
  }

  /** The licence of a couple that took more time: it runs on, also when it had ended. */
  async runUntil(tx: Tx, licenceId: string, until: Date): Promise<void> {
    await tx.query('update licences.licences set until = $2, ended = false where id = $1', [licenceId, until])
  }

  /** How much of each batch of a municipality is used, exactly: for whoever makes figures, and for nobody else. */
  stockOf(tx: Tx, municipalityId: string): Promise<readonly Stock[]> {
    return tx.query<Stock[]>(
      `select id as "batchId", used, packages_used as "packagesUsed" from licences.batches
       where municipality_id = $1 order by id`,
      [municipalityId],
    )
  }

  /** The batches of the municipality that asks. */
  async batchIds(tx: Tx): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }[]>('select id from licences.batches order by starts_at, id')
    return rows.map(({ id }) => id)
  }

  /** All that a municipality bought: how many places, and what is paid for everything, in whole cents. As the municipality. */
  async bought(tx: Tx): Promise<{ readonly places: number; readonly cents: number }> {
    const rows = await tx.query<{ places: string | null; cents: string | null }[]>(
      `select sum(places) as places,
              sum(fixed_cents + promotion_cents + places::bigint * place_cents + packages::bigint * package_cents) as cents
       from licences.batches`,
    )
    return { places: Number(rows[0]?.places ?? 0), cents: Number(rows[0]?.cents ?? 0) }
  }
}
