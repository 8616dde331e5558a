import { Injectable } from '@nestjs/common'
import type { Locale } from '@tweespraak/contract/values/values'
import { IdentityCommands } from '../identity/identity.commands.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { System } from '../platform/domain/actor.ts'
import { notFound } from '../platform/domain/domain-error.ts'
import { MunicipalitiesRepository } from './municipalities.repository.ts'

interface Appointment {
  readonly municipalityId: string
  readonly name: string
  readonly email: string
  readonly locale: Locale
  /** The secret of the authenticator app, in hex. */
  readonly totpSecret: string
}

/** Gives somebody who works for a municipality an account there. Accounts are the system's to make. */
@Injectable()
export class AppointStaff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly municipalities: MunicipalitiesRepository,
    private readonly identity: IdentityCommands,
  ) {}

  run(actor: System, wish: Appointment): Promise<{ personId: string }> {
    return this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.municipalities.byId(tx, wish.municipalityId))) throw notFound()
      return { personId: await this.identity.createStaffAccount(tx, { kind: 'municipality', ...wish }) }
    })
  }
}
