import { Injectable } from '@nestjs/common'
import { CouplesReader } from '../../couples/couples.reader.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { Subscriber } from '../../platform/jobs/handlers.ts'
import { Outbox } from '../../platform/jobs/outbox.ts'
import { ProgrammeReader } from '../../programme/programme.reader.ts'
import { coupleCompleted, stepFinished } from '../progress.events.ts'
import { hasCompleted } from './domain/completion.ts'
import { FinishedStepsRepository } from './finished-steps.repository.ts'

/** After each finished step, looks whether the couple has completed the programme. */
@Injectable()
export class NoticeCompletion extends Subscriber<{ coupleId: string }> {
  override readonly name = 'progress.notice-completion'
  override readonly event = stepFinished

  constructor(
    private readonly couples: CouplesReader,
    private readonly programme: ProgrammeReader,
    private readonly steps: FinishedStepsRepository,
    private readonly outbox: Outbox,
  ) {
    super()
  }

  override async handle(tx: Tx, { coupleId }: { coupleId: string }): Promise<void> {
    const couple = await this.couples.couple(tx, coupleId)
    if (!couple) return
    const behind = await Promise.all(couple.members.map((it) => this.steps.of(tx, it.personId)))
    const finishedBy = behind.map((it) => it.finished)
    const core = this.programme.coreModules('nl').map(({ number, steps }) => ({
      number,
      requiredSteps: steps.filter((it) => it.required),
    }))
    if (hasCompleted(core, finishedBy)) await this.outbox.record(tx, coupleCompleted, { coupleId })
  }
}
