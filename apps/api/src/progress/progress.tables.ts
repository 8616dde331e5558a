import { EntitySchema } from 'typeorm'
import type { Answer, SharedAnswer } from './answers/domain/answer.ts'
import type { CardAgreement, CardField, WholeCard } from './answers/domain/card.ts'

export const AnswerTable = new EntitySchema<Answer>({
  name: 'progress.answer',
  schema: 'progress',
  tableName: 'answers',
  columns: {
    personId: { type: 'uuid', name: 'person_id', primary: true },
    exerciseId: { type: 'text', name: 'exercise_id', primary: true },
    stepId: { type: 'text', name: 'step_id' },
    contentVersion: { type: 'text', name: 'content_version' },
    writtenIn: { type: 'text', name: 'written_in' },
    audience: { type: 'text' },
    version: { type: 'integer' },
    value: { type: 'bytea' },
    complete: { type: 'boolean' },
    savedAt: { type: 'timestamptz', name: 'saved_at' },
  },
})

export const SharedAnswerTable = new EntitySchema<SharedAnswer>({
  name: 'progress.shared-answer',
  schema: 'progress',
  tableName: 'shared_answers',
  columns: {
    coupleId: { type: 'uuid', name: 'couple_id', primary: true },
    exerciseId: { type: 'text', name: 'exercise_id', primary: true },
    authorId: { type: 'uuid', name: 'author_id', primary: true },
    stepId: { type: 'text', name: 'step_id' },
    standInId: { type: 'text', name: 'stand_in_id', nullable: true },
    audience: { type: 'text' },
    writtenIn: { type: 'text', name: 'written_in' },
    version: { type: 'integer' },
    value: { type: 'bytea' },
  },
})

export const CardFieldTable = new EntitySchema<CardField>({
  name: 'progress.card-field',
  schema: 'progress',
  tableName: 'card_fields',
  columns: {
    coupleId: { type: 'uuid', name: 'couple_id', primary: true },
    exerciseId: { type: 'text', name: 'exercise_id', primary: true },
    gapId: { type: 'text', name: 'gap_id', primary: true },
    stepId: { type: 'text', name: 'step_id' },
    writtenIn: { type: 'text', name: 'written_in' },
    version: { type: 'integer' },
    value: { type: 'bytea' },
    filled: { type: 'boolean' },
    lastBy: { type: 'uuid', name: 'last_by' },
    savedAt: { type: 'timestamptz', name: 'saved_at' },
  },
})

export const CardAgreementTable = new EntitySchema<CardAgreement>({
  name: 'progress.card-agreement',
  schema: 'progress',
  tableName: 'card_agreements',
  columns: {
    coupleId: { type: 'uuid', name: 'couple_id', primary: true },
    exerciseId: { type: 'text', name: 'exercise_id', primary: true },
    personId: { type: 'uuid', name: 'person_id', primary: true },
    version: { type: 'integer' },
  },
})

export const WholeCardTable = new EntitySchema<WholeCard>({
  name: 'progress.whole-card',
  schema: 'progress',
  tableName: 'couple_cards',
  columns: {
    coupleId: { type: 'uuid', name: 'couple_id', primary: true },
    exerciseId: { type: 'text', name: 'exercise_id', primary: true },
    stepId: { type: 'text', name: 'step_id' },
    writtenIn: { type: 'text', name: 'written_in' },
    version: { type: 'integer' },
    value: { type: 'bytea' },
    complete: { type: 'boolean' },
    savedAt: { type: 'timestamptz', name: 'saved_at' },
  },
})

/** A step that a person finished, or passed over. */
interface FinishedStep {
  readonly personId: string
  readonly stepId: string
  readonly finishedAt: Date
  readonly passedOver: boolean
}

export const FinishedStepTable = new EntitySchema<FinishedStep>({
  name: 'progress.finished-step',
  schema: 'progress',
  tableName: 'finished_steps',
  columns: {
    personId: { type: 'uuid', name: 'person_id', primary: true },
    stepId: { type: 'text', name: 'step_id', primary: true },
    finishedAt: { type: 'timestamptz', name: 'finished_at' },
    passedOver: { type: 'boolean', name: 'passed_over', default: false },
  },
})

/** A person read what both shared in a step. */
export const RevealTable = new EntitySchema<{ readonly personId: string; readonly stepId: string }>({
  name: 'progress.reveal',
  schema: 'progress',
  tableName: 'reveals',
  columns: {
    personId: { type: 'uuid', name: 'person_id', primary: true },
    stepId: { type: 'text', name: 'step_id', primary: true },
  },
})
