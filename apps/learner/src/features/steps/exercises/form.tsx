import { useLingui } from '@lingui/react/macro'
import type { AnyExercise } from '@tweespraak/content/shape'
import type { ReactNode } from 'react'
import { useScreenState } from '../../session/screen-state.ts'
import type { AnswerOf } from '../answers.ts'
import { OneByOne } from './one-by-one.tsx'
import { QuestionField, type Reply } from './question-field.tsx'

interface Props {
  exercise: Extract<AnyExercise, { primitive: 'form' }>
  answer: AnswerOf
  help: ReactNode
}

/** Up to this many questions stand under each other; more are asked one by one. */
const maxTogether = 3

/** Several questions. A reply is saved as it is given; leaving and coming back is fine. */
export function Form({ exercise, answer, help }: Props) {
  const { t } = useLingui()
  const [at, setAt] = useScreenState(`${exercise.id}/question`, 0)
  const replies = answer.value?.kind === 'form' ? answer.value.replies : {}
  const give = (question: string, reply: Reply | undefined) => {
    const { [question]: _, ...others } = replies
    answer.say({ kind: 'form', replies: reply === undefined ? others : { ...others, [question]: reply } })
  }
  const fields = exercise.questions.map((question) => ({
    id: question.id,
    field: (
      <QuestionField
        question={question}
        isPrivate={answer.audience === 'onlyMe'}
        value={replies[question.id]}
        onChange={(reply) => give(question.id, reply)}
      />
    ),
  }))
  return (
    <>
      <h2>{exercise.question}</h2>
      {help}
      {fields.length <= maxTogether ? (
        fields.map(({ id, field }) => <div key={id}>{field}</div>)
      ) : (
        <OneByOne fields={fields} at={at} onGo={setAt} last={<p className="tsp-soft">{t`Dit waren de vragen.`}</p>} />
      )}
    </>
  )
}
