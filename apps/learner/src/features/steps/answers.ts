import type { AnyExercise } from '@tweespraak/content/shape'
import { saveAnswer } from '@tweespraak/contract/learner/steps'
import type { AnswerAudience, AnswerValue } from '@tweespraak/contract/values/answers'
import { AnswerAutosave } from '@tweespraak/web/answer-autosave'
import { currentLocale } from '@tweespraak/web/i18n'
import { useSyncExternalStore } from 'react'
import { callApi } from '../../api.ts'
import { type Answer, autosaves, drafts, type SaveBody } from '../saving/saving.ts'
import { useScreenState } from '../session/screen-state.ts'
import { type StepData, stepQuery, storedAnswer } from './step-data.ts'

export type StepAutosave = AnswerAutosave<Answer, SaveBody>

const contentOf = ({ value, audience }: Answer): Answer => ({ value, audience })

/** One autosave for each exercise of a step that somebody can answer bit by bit. */
export function autosavesOf(data: StepData): ReadonlyMap<string, StepAutosave> {
  return new Map(
    data.step.exercises
      .filter(({ type }) => type !== 'privateSafety')
      .map((exercise) => [exercise.id, autosaveOf(data, exercise)]),
  )
}

function autosaveOf(data: StepData, exercise: AnyExercise): StepAutosave {
  const stepId = data.step.id
  const name = `${stepId}/${exercise.id}`
  const asStored = (answer: ReturnType<typeof storedAnswer>) => answer && { ...answer, content: contentOf(answer) }
  const stored = asStored(storedAnswer(data, exercise))
  const make = () =>
    new AnswerAutosave<Answer, SaveBody>({
      name,
      drafts,
      stored,
      bodyOf: (content, basedOn) => ({
        stepId,
        exerciseId: exercise.id,
        ...content,
        writtenIn: currentLocale(),
        basedOn,
      }),
      contentOf,
      send: (body, idempotencyKey) => callApi(saveAnswer, { body }, { idempotencyKey }),
      newest: async () => asStored(storedAnswer(await stepQuery(stepId).queryFn(), exercise)),
    })
  return autosaves.of(name, stored, make)
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
