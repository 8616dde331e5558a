import type { AnyExercise } from '@tweespraak/content/shape'
import { saveAnswer } from '@tweespraak/contract/learner/steps'
import type { AnswerAudience, AnswerValue } from '@tweespraak/contract/values/answers'
import { currentLocale } from '@tweespraak/web/i18n'
import { Keeper } from '@tweespraak/web/saving'
import { useSyncExternalStore } from 'react'
import { type Answer, callApi, drafts, keepers, type SaveBody } from '../../api.ts'
import { usePlace } from '../session/place.ts'
import { type StepData, stepQuery, storedAnswer } from './step-data.ts'

export type AnswerKeeper = Keeper<Answer, SaveBody>

const contentOf = ({ value, audience }: Answer): Answer => ({ value, audience })

/** One keeper for each exercise of a step that somebody can answer bit by bit. */
export function keepersOf(data: StepData): ReadonlyMap<string, AnswerKeeper> {
  return new Map(
    data.step.exercises
      .filter(({ type }) => type !== 'privateSafety')
      .map((exercise) => [exercise.id, keeperOf(data, exercise)]),
  )
}

function keeperOf(data: StepData, exercise: AnyExercise): AnswerKeeper {
  const stepId = data.step.id
  const name = `${stepId}/${exercise.id}`
  const asStored = (answer: ReturnType<typeof storedAnswer>) => answer && { ...answer, content: contentOf(answer) }
  const stored = asStored(storedAnswer(data, exercise))
  const make = () =>
    new Keeper<Answer, SaveBody>({
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
  return keepers.of(name, stored, make)
}

/** The answer as it stands on the page, and how to change it. Who may see it can be chosen before there is an answer. */
export function useAnswer(exercise: AnyExercise, keeper: AnswerKeeper) {
  const answer = useSyncExternalStore(keeper.subscribe, keeper.content)
  const status = useSyncExternalStore(keeper.subscribe, keeper.status)
  const [wanted, setWanted] = usePlace<AnswerAudience | undefined>(`${exercise.id}/audience`, undefined)
  const audience = answer?.audience ?? wanted ?? exercise.audience
  return {
    value: answer?.value,
    audience,
    status,
    say: (value: AnswerValue) => keeper.write({ value, audience }),
    show: (to: AnswerAudience) => (answer ? keeper.write({ value: answer.value, audience: to }) : setWanted(to)),
    settle: (chosen: Answer) => keeper.settle(chosen),
  }
}

export type AnswerOf = ReturnType<typeof useAnswer>
