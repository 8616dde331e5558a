import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { MunicipalityStaff, Professional } from '../../platform/domain/actor.ts'
import { notFound } from '../../platform/domain/domain-error.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import { PersonSeal } from '../person-seal.ts'

/** A member of staff, by name. */
@Injectable()
export class StaffView {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly sealing: PersonSeal,
  ) {}

  async run(tx: Tx, actor: Professional | MunicipalityStaff): Promise<{ me: { personId: string; name: string } }> {
    return { me: await this.read(tx, actor.personId) }
  }

  async read(tx: Tx, personId: string): Promise<{ personId: string; name: string }> {
    const account = await this.accounts.byId(tx, personId)
    if (!account) throw notFound()
    return { personId, name: await this.sealing.open(personId, 'name', account.name) }
  }
}
