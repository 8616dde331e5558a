import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { AnyExercise } from '@tweespraak/content/shape'
import { saveAnswer } from '@tweespraak/contract/learner/steps'
import { Button } from '@tweespraak/ui/button'
import { currentLocale } from '@tweespraak/web/i18n'
import { useState } from 'react'
import { speak } from '../../api.ts'
import { ButtonLink } from '../../frame/app-link.tsx'
import { useLoudExit } from '../../frame/loud-exit.ts'
import { Screen } from '../../frame/screen.tsx'
import { Trouble } from '../../frame/trouble.tsx'
import { paths } from '../../paths.ts'
import { helpQuery } from '../help/help-query.ts'
import { OneByOne } from './exercises/one-by-one.tsx'
import { QuestionField, type Reply } from './exercises/question-field.tsx'
import { type StepData, storedAnswer } from './step-data.ts'
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
 * The private questions. Replies live in this page until they are sent, nowhere else: no draft, no save on the way, and
 * after sending nobody sees them again. "Later" ends the step as sending does, so nothing shows which of the two it was.
 */
export function PrivateStep({ data, exercise, frame, onDone, onEnd }: Props) {
  const { t, i18n } = useLingui()
  const texts = useQuery(helpQuery(i18n.locale)).data?.texts ?? {}
  const [begun, setBegun] = useState(false)
  const [sent, setSent] = useState(false)
  const [replies, setReplies] = useState<Readonly<Record<string, Reply>>>({})
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  useLoudExit()
  const run = async (work: () => Promise<unknown>) => {
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    await work().catch(setFailure)
    setBusy(false)
  }
  const send = () =>
    run(async () => {
      const value = { kind: 'form', replies } as const
      const basedOn = storedAnswer(data, exercise)?.version ?? 0
      const asked = { stepId: data.step.id, exerciseId: exercise.id, audience: 'onlyMe' as const }
      await speak(saveAnswer, { body: { ...asked, value, basedOn, writtenIn: currentLocale() } })
      setReplies({})
      setSent(true)
      await onDone().catch(() => undefined) // what was sent is safe; going on tries again
    })
  const later = (
    <Button kind="quiet" busy={busy} onClick={() => void run(onEnd)}>
      {t`Later`}
    </Button>
  )
  const trouble = failure !== undefined && <Trouble error={failure} />
  if (sent)
    return (
      <Screen key="sent" title={data.step.title} {...frame}>
        <p>{texts.sentAndGone ?? t`Je antwoorden zijn verstuurd. Je ziet ze hier niet meer terug.`}</p>
        <p>{texts.askedAgain}</p>
        <p>{t`Wil je met iemand praten over wat je invulde? Dat kan altijd. Je hoeft je naam niet te zeggen.`}</p>
        {trouble}
        <div className="tsp-actions">
          <Button forward busy={busy} onClick={() => void run(onEnd)}>
            {t`Ga verder`}
          </Button>
          <ButtonLink kind="quiet" to={paths.help}>{t`Bekijk wie je kunt bellen`}</ButtonLink>
        </div>
      </Screen>
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
        last={
          <>
            <p>{t`Dit waren de vragen. Wil je ze versturen?`}</p>
            <Button busy={busy} busyWords={t`Een moment`} onClick={() => void send()}>
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
