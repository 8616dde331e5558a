import { useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { AnyExercise } from '@tweespraak/content/shape'
import { choosePace } from '@tweespraak/contract/learner/pace'
import { goOnAsItWas, sendReplies } from '@tweespraak/contract/learner/replies'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { useState } from 'react'
import { callApi } from '../../api.ts'
import { useProminentExit } from '../exit/prominent-exit.ts'
import { helpQuery } from '../help/help-query.ts'
import { OneByOne } from './exercises/one-by-one.tsx'
import { QuestionField, type Reply } from './exercises/question-field.tsx'
import { type Outcome, otherWay, PrivateNext } from './private-next.tsx'
import type { StepData } from './step-data.ts'
import { StepText } from './step-text.tsx'

type PrivateExercise = Extract<AnyExercise, { type: 'privateSafety' }>

interface Props {
  data: StepData
  exercise: PrivateExercise
  frame: { back: React.ReactNode; where: string }
  /** Marks the step as done. */
  onDone: () => Promise<void>
  /** Marks the step as done and goes home; with answers and with "Later" the same. */
  onEnd: () => Promise<void>
}

/**
 * The private questions. Replies live in this page until they are sent or the area closes, nowhere else: no draft, no
 * save on the way, no place to come back to after the PIN, and nobody keeps them. "Later" ends the step as sending
 * does, so nothing shows which of the two it was.
 */
export function PrivateStep({ data, exercise, frame, onDone, onEnd }: Props) {
  const { t, i18n } = useLingui()
  const { texts = {}, entries = [] } = useQuery(helpQuery(i18n.locale)).data ?? {}
  const [begun, setBegun] = useState(false)
  const [at, setAt] = useState(0)
  const [outcome, setOutcome] = useState<Outcome>()
  const [replies, setReplies] = useState<Readonly<Record<string, Reply>>>({})
  useProminentExit()
  const send = async () => {
    const weighed = await callApi(sendReplies, { body: { exerciseId: exercise.id, replies: asSent(replies) } })
    setReplies({})
    setOutcome(weighed)
    await onDone().catch(() => undefined) // what was sent has arrived; going on tries again
  }
  const endOtherwise = async () => {
    const way = outcome && otherWay(outcome.level)
    if (way === 'asItWas') await callApi(goOnAsItWas, {})
    if (way === 'calmer') await callApi(choosePace, { body: { calmer: true } })
    await onEnd()
  }
  const { mutate, isPending, error } = useMutation({
    // Only which button: what a mutation is given, and what it gives back, lies in a cache as long as this page is open.
    mutationFn: async (button: 'send' | 'end' | 'endOtherwise'): Promise<void> =>
      ({ send, end: onEnd, endOtherwise })[button](),
  })
  const later = (
    <Button kind="quiet" busy={isPending} onClick={() => mutate('end')}>
      {t`Later`}
    </Button>
  )
  const trouble = error && <Trouble error={error} />
  if (outcome)
    return (
      <PrivateNext
        outcome={outcome}
        title={data.step.title}
        frame={frame}
        help={{ texts, entries }}
        busy={isPending}
        trouble={trouble}
        onGoOn={() => mutate('end')}
        onOther={() => mutate('endOtherwise')}
      />
    )
  if (!begun)
    return (
      <Screen key="before" title={data.step.title} {...frame}>
        <StepText nodes={data.step.body} />
        {trouble}
        <div className="tsp-actions">
          <Button forward onClick={() => setBegun(true)}>
            {t`Ik ben alleen, begin`}
          </Button>
          {later}
        </div>
      </Screen>
    )
  const fields = exercise.questions.map((question) => ({
    id: question.id,
    field: (
      <QuestionField
        question={question}
        value={replies[question.id]}
        onChange={(reply) => {
          const { [question.id]: _, ...others } = replies
          setReplies(reply === undefined ? others : { ...others, [question.id]: reply })
        }}
      />
    ),
  }))
  return (
    <Screen key="questions" title={exercise.question} {...frame}>
      <StepText nodes={exercise.help} />
      <p className="tsp-soft">{texts.nobodyReads ?? t`Niemand leest dit mee. In nood bel 112.`}</p>
      <OneByOne
        fields={fields}
        at={at}
        onGo={setAt}
        last={
          <>
            <p>{t`Dit waren de vragen. Wil je ze versturen?`}</p>
            <Button busy={isPending} busyWords={t`Een moment`} onClick={() => mutate('send')}>
              {t`Verstuur`}
            </Button>
          </>
        }
      />
      {trouble}
      {later}
    </Screen>
  )
}

/** Each reply is the id of an option. */
const asSent = (replies: Readonly<Record<string, Reply>>): Record<string, string> =>
  Object.fromEntries(Object.entries(replies).map(([id, reply]) => [id, String(reply)]))
