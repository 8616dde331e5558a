import { Injectable } from '@nestjs/common'
import type { Step } from '@tweespraak/content'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { AnswerReadings } from '../answers/answer-readings.ts'
import { Paces } from '../pace/paces.ts'
import { gradedLow } from './domain/grade.ts'

/** After a step that asks for the grade: a low one makes the programme go calmer, for a few weeks. */
@Injectable()
export class CalmerAfterLowGrade {
  constructor(
    private readonly readings: AnswerReadings,
    private readonly paces: Paces,
  ) {}

  async look(tx: Tx, personId: string, step: Pick<Step, 'exercises'>): Promise<void> {
    const asked = step.exercises.filter((it) => it.type === 'grade' || it.type === 'measurement').map((it) => it.id)
    if (asked.length === 0) return
    const mine = await this.readings.mine(tx, personId, asked)
    if (gradedLow(step.exercises, new Map(mine.map((it) => [it.exerciseId, it.value])))) {
      await this.paces.wish(tx, { personId, source: 'programme', forAWhile: true, firm: true })
    }
  }
}
