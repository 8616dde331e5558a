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
import { isShownToBoth, NothingHere } from './partner-answer.tsx'
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
  const shown = data.step.exercises.filter(isShownToBoth)
  return (
    <Screen title={t`Dit schreven jullie`} lead={<p>{t`Lees eerst rustig. Praten komt zo.`}</p>} centred {...frame}>
      {shown.map((exercise, at) => (
        <Pair key={exercise.id} exercise={exercise} data={data}>
          {at + 1 === shown.length && (
            <>
              <p>{t`Wat lees je dat je nog niet wist? Zeg het straks in één zin.`}</p>
              <Button forward onClick={onGoOn}>
                {t`Ga verder`}
              </Button>
            </>
          )}
        </Pair>
      ))}
    </Screen>
  )
}

/** One's own words as far as they were shared, beside those of the other. */
function Pair({ exercise, data, children }: { exercise: AnyExercise; data: StepData; children: ReactNode }) {
  const { t } = useLingui()
  const { mine: me, other } = useTwo()
  const mine = data.mine.find(({ exerciseId, given }) => exerciseId === exercise.id && given !== null)
  const theirs = data.partner.find(({ exerciseId }) => exerciseId === exercise.id)
  const own = {
    name: me.alias,
    words: mine ? (
      <Words said={mine} exercise={exercise} />
    ) : (
      <p className="tsp-soft">{t`Van jou staat hier niets.`}</p>
    ),
  }
  const others = {
    name: other?.alias ?? t`De ander`,
    words: theirs ? <Words said={theirs} exercise={exercise} /> : <NothingHere />,
  }
  const [one, two] = me.line === 'one' ? [own, others] : [others, own]
  return (
    <>
      <h2>{exercise.question}</h2>
      <Reveal one={one} two={two} title={t`Samen`}>
        {children}
        {mine && theirs && mine.writtenIn !== theirs.writtenIn && (
          <p className="tsp-soft tsp-small">{t`Jullie schreven in twee talen. Zo blijft het staan.`}</p>
        )}
      </Reveal>
    </>
  )
}

function Words({
  said,
  exercise,
}: {
  said: Pick<StepData['partner'][number], 'value' | 'writtenIn'>
  exercise: AnyExercise
}) {
  return (
    <div lang={said.writtenIn}>
      <AnswerText value={said.value} exercise={exercise} />
    </div>
  )
}
