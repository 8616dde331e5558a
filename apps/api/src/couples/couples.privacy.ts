import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Eraser, Exporter, type PersonColumn } from '../platform/privacy/personal-data.ts'
import { CoupleEndings } from './couple-endings.ts'
import { CoupleSeal } from './couple-seal.ts'
import { CouplesRepository } from './couples.repository.ts'
import { InvitesRepository } from './invites/invites.repository.ts'
import { InvitingRepository } from './invites/inviting.repository.ts'

/** Forgets memberships and invites. A couple nobody belongs to any more goes too, with its key. */
@Injectable()
export class CouplesEraser extends Eraser {
  override readonly columns: readonly PersonColumn[] = [
    'couples.couples.municipality_id',
    'couples.memberships.couple_id',
    'couples.memberships.person_id',
    'couples.invites.couple_id',
    'couples.invites.made_by',
    'couples.inviting_off.person_id',
    'couples.wishes.couple_id',
    'couples.wishes.person_id',
  ]

  constructor(
    private readonly couples: CouplesRepository,
    private readonly invites: InvitesRepository,
    private readonly inviting: InvitingRepository,
    private readonly endings: CoupleEndings,
  ) {
    super()
  }

  override async erase(tx: Tx, personId: string): Promise<void> {
    await this.inviting.switchOn(tx, personId)
    await this.invites.forgetMadeBy(tx, personId)
    for (const id of await this.couples.forgetMember(tx, personId)) await this.endings.afterForgetting(tx, id)
  }
}

@Injectable()
export class CouplesExporter extends Exporter {
  override readonly name = 'couple'

  constructor(
    private readonly couples: CouplesRepository,
    private readonly sealing: CoupleSeal,
    private readonly inviting: InvitingRepository,
  ) {
    super()
  }

  override async gather(tx: Tx, personId: string): Promise<Readonly<Record<string, unknown>>> {
    const mine = await this.couples.latestMembershipOf(tx, personId)
    const wish = mine && (await this.couples.byId(tx, mine.coupleId))?.wishes.find((it) => it.personId === personId)
    return {
      inviting: (await this.inviting.isOff(tx, personId)) ? 'off' : 'on',
      ...(mine && { alias: await this.sealing.open(mine), line: mine.line, since: mine.fromAt.toISOString() }),
      slower: wish?.slower ?? false,
      pausedOn: wish?.pausedOn ?? null,
    }
  }
}
