import { Injectable } from '@nestjs/common'
import type { Locale } from '@tweespraak/contract/values/values'
import type { KnownCouple } from '../../couples/couples.reader.ts'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { ProgrammeReader } from '../../programme/programme.reader.ts'
import { AnswerSeal } from '../answers/answer-seal.ts'
import { AnswersRepository } from '../answers/answers.repository.ts'
import { CardsRepository } from '../answers/cards.repository.ts'
import { doesNotFit, newerExists, stepNotOpen } from '../domain/progress.errors.ts'
import type { ReadAnswer } from './exercise-rules.ts'

/** An answer about to be saved. */
export interface Draft extends ReadAnswer {
  readonly stepId: string
  readonly writtenIn: Locale
  /** The version it was built on; 0 for none. */
  readonly basedOn: number
}

interface Writer {
  readonly personId: string
  readonly couple: KnownCouple | undefined
}

export interface Saved {
  readonly version: number
  readonly savedAt: string
  readonly complete: boolean
}

/** Puts answers away, sealed. A save built on an older version is refused, so that no device overwrites another unseen. */
@Injectable()
export class SavedAnswers {
  constructor(
    private readonly answers: AnswersRepository,
    private readonly cards: CardsRepository,
    private readonly sealing: AnswerSeal,
    private readonly programme: ProgrammeReader,
    private readonly clock: Clock,
  ) {}

  async own(tx: Tx, personId: string, draft: Draft): Promise<Saved> {
    const row = { personId, ...this.rowOf(draft), audience: draft.audience }
    const value = await this.sealing.sealPrivate(row, draft.value)
    if (!(await this.answers.save(tx, { ...row, value }))) throw newerExists()
    return savedOf(row)
  }

  /** Saves one field of a card; each field has versions of its own, so two people in two fields never meet. */
  async field(tx: Tx, { personId, couple }: Writer, draft: Draft): Promise<Saved> {
    if (!couple || couple.parted) throw stepNotOpen()
    const [named, ...more] = draft.value.kind === 'fields' ? Object.entries(draft.value.fields) : []
    if (!named || more.length > 0) throw doesNotFit()
    const [gapId, words] = named
    const place = { coupleId: couple.coupleId, exerciseId: draft.exerciseId, gapId, version: draft.basedOn + 1 }
    const field = {
      ...place,
      stepId: draft.stepId,
      writtenIn: draft.writtenIn,
      filled: words.trim() !== '',
      lastBy: personId,
      savedAt: this.clock.now(),
    }
    const value = await this.sealing.sealField(place, words)
    if (!(await this.cards.save(tx, { ...field, value }))) throw newerExists()
    return savedOf({ ...field, complete: field.filled })
  }

  private rowOf({ exerciseId, stepId, writtenIn, basedOn, complete }: Draft) {
    return {
      exerciseId,
      stepId,
      writtenIn,
      complete,
      contentVersion: this.programme.version,
      version: basedOn + 1,
      savedAt: this.clock.now(),
    }
  }
}

const savedOf = (row: { version: number; savedAt: Date; complete: boolean }): Saved => ({
  version: row.version,
  savedAt: row.savedAt.toISOString(),
  complete: row.complete,
})
