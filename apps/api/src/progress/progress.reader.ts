import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { ProgrammeReader } from '../programme/programme.reader.ts'
import { AnswersRepository } from './answers/answers.repository.ts'
import { somethingLeft } from './steps/domain/step-states.ts'
import { FinishedStepsRepository } from './steps/finished-steps.repository.ts'

/** What one person did, without what: nothing in it changes by what a partner does. */
export interface OwnDoings {
  /** When the person last saved an answer or finished a step. Null: never yet. */
  readonly lastAt: Date | null
  /** The person finished a step. */
  readonly begun: boolean
  /** A step that counts is still to be done. */
  readonly somethingLeft: boolean
}

/** What neighbours may ask about what people did. Row level security decides whether the one who asks gets an answer. */
@Injectable()
export class ProgressReader {
  constructor(
    private readonly programme: ProgrammeReader,
    private readonly steps: FinishedStepsRepository,
    private readonly answers: AnswersRepository,
  ) {}

  async ownDoings(tx: Tx, personId: string): Promise<OwnDoings> {
    const behind = await this.steps.of(tx, personId)
    const moments = [await this.steps.last(tx, personId), await this.answers.lastSaved(tx, personId)]
    // Which steps count is the same in both languages.
    const core = this.programme.coreModules('nl').flatMap(({ steps }) => steps)
    return {
      lastAt: moments.reduce((last, it) => (it && (!last || it > last) ? it : last), null),
      begun: behind.finished.size > 0,
      somethingLeft: somethingLeft(core, behind),
    }
  }
}
