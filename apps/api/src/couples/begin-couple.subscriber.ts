import { Injectable } from '@nestjs/common'
import type * as z from 'zod'
import { IdentityReader } from '../identity/identity.reader.ts'
import { licenceRedeemed } from '../licences/licences.events.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { momentOf } from '../platform/domain/duration.ts'
import { Ids } from '../platform/ids/ids.ts'
import { Subscriber } from '../platform/jobs/handlers.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import { coupleBegan } from './couples.events.ts'
import { CouplesRepository } from './couples.repository.ts'
import { NewMemberships } from './new-memberships.ts'

type Redeemed = z.output<typeof licenceRedeemed.payload>

/** A redeemed licence is the beginning of a couple: of one person, until the partner joins. */
@Injectable()
export class BeginCouple extends Subscriber<Redeemed> {
  override readonly name = 'couples.begin-couple'
  override readonly event = licenceRedeemed

  constructor(
    private readonly identity: IdentityReader,
    private readonly couples: CouplesRepository,
    private readonly newMemberships: NewMemberships,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
  ) {
    super()
  }

  override async handle(tx: Tx, redeemed: Redeemed): Promise<void> {
    const { personId, licenceId, municipalityId, batchId, channel } = redeemed
    if (await this.couples.membershipOf(tx, personId)) return
    if ((await this.identity.nameOf(tx, personId)) === undefined) return // erased in the meantime
    const id = this.ids.id()
    const first = await this.newMemberships.beside(tx, [], { coupleId: id, personId })
    const until = momentOf(redeemed.until)
    const couple = { id, licenceId, municipalityId, batchId, channel, until, countedUntil: until }
    await this.couples.found(tx, couple, first)
    await this.outbox.record(tx, coupleBegan, { coupleId: id, personId })
  }
}
