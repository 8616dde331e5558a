import { Injectable } from '@nestjs/common'
import { aliasChanged } from '../../identity/identity.events.ts'
import { IdentityReader } from '../../identity/identity.reader.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { Subscriber } from '../../platform/jobs/handlers.ts'
import { CoupleSeal } from '../couple-seal.ts'
import { CouplesRepository } from '../couples.repository.ts'

/** Keeps the alias the partner sees the same as the one the person chose. */
@Injectable()
export class FollowAlias extends Subscriber<{ personId: string }> {
  override readonly name = 'couples.follow-alias'
  override readonly event = aliasChanged

  constructor(
    private readonly identity: IdentityReader,
    private readonly couples: CouplesRepository,
    private readonly sealing: CoupleSeal,
  ) {
    super()
  }

  override async handle(tx: Tx, { personId }: { personId: string }): Promise<void> {
    const membership = await this.couples.membershipOf(tx, personId)
    const alias = await this.identity.nameOf(tx, personId)
    if (!membership || alias === undefined) return
    await this.couples.rename(tx, membership, await this.sealing.seal(membership, alias))
  }
}
