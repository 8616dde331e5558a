import { Injectable } from '@nestjs/common'
import type { Step } from '@tweespraak/content'
import type { KnownCouple } from '../../couples/couples.reader.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { Outbox } from '../../platform/jobs/outbox.ts'
import { coupleStarted, stepFinished } from '../progress.events.ts'
import { EndQuestions } from './end-questions.ts'
import { FinishedStepsRepository } from './finished-steps.repository.ts'

interface Finisher {
  readonly personId: string
  readonly couple: KnownCouple | undefined
}

interface FinishedStep {
  readonly step: Pick<Step, 'id' | 'exercises'>
  readonly place: { readonly module: number; readonly step: number }
  readonly at: Date
}

/** Remembers that somebody finished a step, once, and tells who counts. */
@Injectable()
export class FinishedSteps {
  constructor(
    private readonly steps: FinishedStepsRepository,
    private readonly endQuestions: EndQuestions,
    private readonly outbox: Outbox,
  ) {}

  async add(tx: Tx, { personId, couple }: Finisher, { step, place, at }: FinishedStep): Promise<void> {
    const isNew = await this.steps.add(tx, personId, { stepId: step.id, at })
    if (!isNew) return
    if (!couple) return
    const { coupleId, municipalityId } = couple
    await this.endQuestions.weigh(tx, { personId, coupleId }, step.exercises)
    await this.outbox.record(tx, stepFinished, { coupleId })
    if (place.module === 1 && place.step === 1) {
      await this.outbox.record(tx, coupleStarted, { coupleId, municipalityId, startedAt: at.toISOString() })
    }
  }
}
