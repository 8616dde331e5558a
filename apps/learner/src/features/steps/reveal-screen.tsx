import { useLingui } from '@lingui/react/macro'
import type { AnyExercise } from '@tweespraak/content/shape'
import { readReveal } from '@tweespraak/contract/learner/steps'
import { Screen } from '@tweespraak/shell/screen'
import { Button } from '@tweespraak/ui/button'
import { Reveal } from '@tweespraak/ui/patterns/reveal'
import type { ReactNode } from 'react'
import { callApi, queryClient } from '../../api.ts'
import { useOnce } from '../../layout/use-once.ts'
import { todayQuery } from '../today/today-query.ts'
import { AnswerText } from './answer-text.tsx'
import { isShownToBoth } from './partner-answer.tsx'
import type { StepData } from './step-data.ts'
import { useTwo } from './two.ts'

interface Props {
  data: StepData
  frame: { back: ReactNode; where: string }
  onGoOn: () => void
}

/**
 * Both are behind the step: what each shared, along two lines that come together. Comes once to each, also when nobody
 * shared anything.
 */
export function RevealScreen({ data, frame, onGoOn }: Props) {
  const { t } = useLingui()
  useOnce(() => {
    // Whoever could not say so finds it on Today once more.
    void callApi(readReveal, { params: { stepId: data.step.id } })
      .then(() => queryClient.invalidateQueries({ queryKey: todayQuery.queryKey }))
      .catch(() => undefined)
  })
  const { mine: me, other } = useTwo()
  const shown = data.step.exercises.filter(isShownToBoth)
  const given = data.mine.filter((it) => it.given !== null)
  const own = { name: me.alias, words: <Answers to={shown} said={given} nothing={t`Van jou staat hier niets.`} /> }
  const name = other?.alias ?? t`De ander`
  const nothing = t`Van ${name} staat hier niets.`
  const others = { name, words: <Answers to={shown} said={data.partner} nothing={nothing} /> }
  const [one, two] = me.line === 'one' ? [own, others] : [others, own]
  const languages = new Set([...given, ...data.partner].map(({ writtenIn }) => writtenIn))
  return (
    <Screen title={t`Dit schreven jullie`} lead={<p>{t`Lees eerst rustig. Praten komt zo.`}</p>} centred {...frame}>
      <Reveal one={one} two={two} title={t`Samen`}>
        {languages.size > 1 && (
          <p className="tsp-soft tsp-small">{t`Jullie schreven in twee talen. Zo blijft het staan.`}</p>
        )}
        <p>{t`Wat lees je dat je nog niet wist? Zeg het straks in één zin.`}</p>
        <Button forward onClick={onGoOn}>
          {t`Ga verder`}
        </Button>
      </Reveal>
    </Screen>
  )
}

interface AnswersProps {
  to: readonly AnyExercise[]
  said: StepData['partner']
  /** What stands there when this person shared nothing in the step. */
  nothing: string
}

/** What one of the two shared, each below its question. */
function Answers({ to, said, nothing }: AnswersProps) {
  const shared = to.flatMap((exercise) => {
    const answer = said.find(({ exerciseId }) => exerciseId === exercise.id)
    return answer ? [{ exercise, answer }] : []
  })
  if (shared.length === 0) return <p className="tsp-soft">{nothing}</p>
  return shared.map(({ exercise, answer }) => (
    <div key={exercise.id}>
      {to.length > 1 && <p className="tsp-soft tsp-small">{exercise.question}</p>}
      <div lang={answer.writtenIn}>
        <AnswerText value={answer.value} exercise={exercise} />
      </div>
    </div>
  ))
}
