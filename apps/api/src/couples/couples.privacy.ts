import { Injectable } from '@nestjs/common'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import { Eraser, Exporter, type PersonColumn } from '../platform/privacy/personal-data.ts'
import { ConsentsRepository } from './consents.repository.ts'
import { ConsentsView } from './consents.view.ts'
import { CoupleSeal } from './couple-seal.ts'
import { coupleGone } from './couples.events.ts'
import { CouplesRepository } from './couples.repository.ts'
import { destroyKey } from './destroy-key.job.ts'
import { InvitingRepository } from './inviting.repository.ts'

/** Forgets memberships, invites and consents. A couple nobody belongs to any more goes too, with its key. */
@Injectable()
export class CouplesEraser extends Eraser {
  override readonly columns: readonly PersonColumn[] = [
    'couples.couples.municipality_id',
    'couples.memberships.couple_id',
    'couples.memberships.person_id',
    'couples.invites.couple_id',
    'couples.invites.made_by',
    'couples.consents.person_id',
    'couples.inviting_off.person_id',
  ]

  constructor(
    private readonly consents: ConsentsRepository,
    private readonly inviting: InvitingRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {
    super()
  }

  override async erase(tx: Tx, personId: string): Promise<void> {
    await this.consents.forget(tx, personId)
    await this.inviting.switchOn(tx, personId)
    await tx.query('delete from couples.invites where made_by = $1', [personId])
    const [left] = await tx.query<[{ couple_id: string }[], number]>(
      'delete from couples.memberships where person_id = $1 returning couple_id',
      [personId],
    )
    for (const { couple_id: id } of left) await this.forgetEmptyCouple(tx, id)
  }

  private async forgetEmptyCouple(tx: Tx, id: string): Promise<void> {
    const [gone] = await tx.query<[unknown[], number]>(
      `delete from couples.couples c where c.id = $1
       and not exists (select 1 from couples.memberships m where m.couple_id = c.id) returning c.id`,
      [id],
    )
    if (gone.length === 0) return
    const moment = { dueAt: this.clock.now(), occurrence: `couple/${id}` }
    await this.outbox.plan(tx, destroyKey, { kind: 'couple', id }, moment)
    await this.outbox.record(tx, coupleGone, { coupleId: id })
  }
}

@Injectable()
export class CouplesExporter extends Exporter {
  override readonly name = 'couple'

  constructor(
    private readonly couples: CouplesRepository,
    private readonly consents: ConsentsView,
    private readonly sealing: CoupleSeal,
    private readonly inviting: InvitingRepository,
  ) {
    super()
  }

  override async gather(tx: Tx, personId: string): Promise<Readonly<Record<string, unknown>>> {
    const mine = await this.couples.membershipOf(tx, personId)
    return {
      ...(await this.consents.read(tx, personId)),
      inviting: (await this.inviting.isOff(tx, personId)) ? 'off' : 'on',
      ...(mine && { alias: await this.sealing.open(mine), line: mine.line, since: mine.fromAt.toISOString() }),
    }
  }
}
