import { Injectable } from '@nestjs/common'
import { type AnyExercise, type Replies, scaleScore } from '@tweespraak/content'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { Outbox } from '../../platform/jobs/outbox.ts'
import { ProgrammeReader } from '../../programme/programme.reader.ts'
import { AnswerReadings } from '../answers/answer-readings.ts'
import { changeMeasured, programmeGraded } from '../progress.events.ts'
import { changeOf, isSatisfied } from './domain/change.ts'

/** The exercise in which a person grades the programme. An id of content stays what it is. */
const programmeGrade = 'm8-programme-grade'

interface Answerer {
  readonly personId: string
  readonly coupleId: string
}

/**
 * After a step with the last questions: weighs what this person answered, while it is open to that person, and tells
 * only what it comes to. What was answered stays sealed, and nobody learns whose it was.
 */
@Injectable()
export class EndQuestions {
  constructor(
    private readonly programme: ProgrammeReader,
    private readonly readings: AnswerReadings,
    private readonly outbox: Outbox,
  ) {}

  async weigh(tx: Tx, who: Answerer, exercises: readonly AnyExercise[]): Promise<void> {
    for (const exercise of exercises) {
      if (exercise.id === programmeGrade) await this.tellGrade(tx, who)
      if (exercise.type === 'measurement' && exercise.moment === 'end') await this.tellChange(tx, who, exercise)
    }
  }

  private async tellGrade(tx: Tx, { personId, coupleId }: Answerer): Promise<void> {
    const answer = (await this.readings.mine(tx, personId, [programmeGrade]))[0]?.value
    if (answer?.kind !== 'number') return
    await this.outbox.record(tx, programmeGraded, { coupleId, satisfied: isSatisfied(answer.number) })
  }

  private async tellChange(
    tx: Tx,
    { personId, coupleId }: Answerer,
    end: { readonly id: string; readonly instrument: string },
  ): Promise<void> {
    const start = this.programme.measurement(end.instrument, 'start')
    const before = start && (await this.score(tx, personId, { id: start.id, instrument: end.instrument }))
    const after = await this.score(tx, personId, end)
    if (typeof before !== 'number' || typeof after !== 'number') return
    const change = changeOf(before, after)
    if (change !== 'same') await this.outbox.record(tx, changeMeasured, { coupleId, change })
  }

  private async score(tx: Tx, personId: string, of: { id: string; instrument: string }): Promise<number | null> {
    const instrument = this.programme.data.instruments.find((it) => it.id === of.instrument)
    const answer = (await this.readings.mine(tx, personId, [of.id]))[0]?.value
    return instrument && answer?.kind === 'form' ? scaleScore(instrument, answer.replies as Replies) : null
  }
}
