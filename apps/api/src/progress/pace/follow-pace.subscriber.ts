import { Injectable } from '@nestjs/common'
import type * as z from 'zod'
import { CouplesReader } from '../../couples/couples.reader.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { Subscriber } from '../../platform/jobs/handlers.ts'
import { paceWished } from '../../safety/safety.events.ts'
import { Paces } from './paces.ts'

type PaceWished = z.output<typeof paceWished.payload>

/** Somebody's pace is to be calmer, or to go on as it was. The person may be gone by now. */
@Injectable()
export class FollowPace extends Subscriber<PaceWished> {
  override readonly name = 'progress.follow-pace'
  override readonly event = paceWished

  constructor(
    private readonly couples: CouplesReader,
    private readonly paces: Paces,
  ) {
    super()
  }

  override async handle(tx: Tx, { personId, calmer, firm }: PaceWished): Promise<void> {
    if (!(await this.couples.coupleOf(tx, personId))) return
    const wish = { personId, source: 'programme' } as const
    await (calmer ? this.paces.wish(tx, { ...wish, firm }) : this.paces.callOff(tx, wish))
  }
}
