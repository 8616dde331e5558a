import { Injectable } from '@nestjs/common'
import type { UsedLicence } from '../../licences/licences.commands.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { Ids } from '../../platform/ids/ids.ts'
import type { Couple, Membership } from '../domain/couple.ts'
import { MembershipFactory } from '../membership-factory.ts'

/** Makes the couple that begins with a licence: of one person, until the partner joins. */
@Injectable()
export class CoupleFactory {
  constructor(
    private readonly ids: Ids,
    private readonly memberships: MembershipFactory,
  ) {}

  async create(tx: Tx, licence: UsedLicence): Promise<{ couple: Couple; first: Membership }> {
    const { municipalityId, batchId, channel, personId, until } = licence
    const id = this.ids.id()
    const place = { municipalityId, batchId, channel }
    const untouched = { until, countedUntil: until, pauseDays: 0, placesGiven: 0, partedAt: null }
    const couple = { id, licenceId: licence.id, ...place, ...untouched }
    return { couple, first: await this.memberships.create(tx, [], { coupleId: id, personId }) }
  }
}
