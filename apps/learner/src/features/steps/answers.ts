import type { AnyExercise } from '@tweespraak/content/shape'
import { saveAnswer } from '@tweespraak/contract/learner/steps'
import type { AnswerAudience, AnswerValue } from '@tweespraak/contract/values/answers'
import { AnswerAutosave, type Stored } from '@tweespraak/web/answer-autosave'
import { currentLocale } from '@tweespraak/web/i18n'
import { useSyncExternalStore } from 'react'
import { callApi } from '../../api.ts'
import { type Answer, autosaves, drafts, type SaveBody } from '../saving/saving.ts'
import { useScreenState } from '../session/screen-state.ts'
import { type Card, type StepData, stepQuery, storedAnswer } from './step-data.ts'

export type StepAutosave = AnswerAutosave<Answer, SaveBody>

const contentOf = ({ value, audience }: Answer): Answer => ({ value, audience })

/** One autosave for each exercise of a step that somebody can answer bit by bit; on a card for two, one for each field. */
export function autosavesOf(data: StepData): ReadonlyMap<string, StepAutosave> {
  return new Map(
    data.step.exercises
      .filter(({ type }) => type !== 'privateSafety')
      .flatMap((exercise) =>
        exercise.primitive === 'fillIn' && exercise.heldBy === 'both'
          ? exercise.gaps.map((gap): [string, StepAutosave] => {
              const place = fieldPlace(exercise.id, gap.id)
              return [
                place,
                autosaveOf({ data, exercise }, place, (newer) => storedField(newer.shared, exercise.id, gap.id)),
              ]
            })
          : [
              [
                exercise.id,
                autosaveOf({ data, exercise }, exercise.id, (newer) => stored(storedAnswer(newer, exercise))),
              ],
            ],
      ),
  )
}

/** Under which name the autosave of a field of a card is found. */
export const fieldPlace = (exerciseId: string, gapId: string): string => `${exerciseId}/${gapId}`

/** A field of a card as the server holds it. */
export function storedField(cards: readonly Card[], exerciseId: string, gapId: string): Stored<Answer> | undefined {
  const field = cards.find((card) => card.exerciseId === exerciseId)?.fields.find((each) => each.gapId === gapId)
  if (!field) return undefined
  const value = { kind: 'fields' as const, fields: { [gapId]: field.words } }
  return { content: { value, audience: 'partnerNow' }, version: field.version, savedAt: field.savedAt }
}

const stored = (answer: ReturnType<typeof storedAnswer>): Stored<Answer> | undefined =>
  answer && { ...answer, content: contentOf(answer) }

function autosaveOf(
  { data, exercise }: { data: StepData; exercise: AnyExercise },
  place: string,
  storedIn: (data: StepData) => Stored<Answer> | undefined,
): StepAutosave {
  const stepId = data.step.id
  const name = `${stepId}/${place}`
  const now = storedIn(data)
  const make = () =>
    new AnswerAutosave<Answer, SaveBody>({
      name,
      drafts,
      stored: now,
      bodyOf: (content, basedOn) => ({
        stepId,
        exerciseId: exercise.id,
        ...content,
        writtenIn: currentLocale(),
        basedOn,
      }),
      contentOf,
      send: (body, idempotencyKey) => callApi(saveAnswer, { body }, { idempotencyKey }),
      newest: async () => storedIn(await stepQuery(stepId).queryFn()),
    })
  return autosaves.of(name, now, make)
}

/**
 * The answer as it stands on the page, and how to change it. Who may see it can be chosen before there is an answer.
 */
export function useAnswer(exercise: AnyExercise, autosave: StepAutosave) {
  const answer = useSyncExternalStore(autosave.subscribe, autosave.content)
  const status = useSyncExternalStore(autosave.subscribe, autosave.status)
  const [wanted, setWanted] = useScreenState<AnswerAudience | undefined>(`${exercise.id}/audience`, undefined)
  const audience = answer?.audience ?? wanted ?? exercise.audience
  return {
    value: answer?.value,
    audience,
    status,
    say: (value: AnswerValue) => autosave.write({ value, audience }),
    show: (to: AnswerAudience) => (answer ? autosave.write({ value: answer.value, audience: to }) : setWanted(to)),
    settle: (chosen: Answer) => autosave.settle(chosen),
  }
}

export type AnswerOf = ReturnType<typeof useAnswer>
