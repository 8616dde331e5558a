import { Injectable } from '@nestjs/common'
import { TakingPart } from '../licences/licences.module.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { CouplesRepository } from './couples.repository.ts'

/** Whoever belongs to a couple takes part under its licence, also without one of their own. */
@Injectable()
export class InCouple extends TakingPart {
  constructor(private readonly couples: CouplesRepository) {
    super()
  }

  override async already(tx: Tx, personId: string): Promise<boolean> {
    return (await this.couples.membershipOf(tx, personId)) !== null
  }
}
