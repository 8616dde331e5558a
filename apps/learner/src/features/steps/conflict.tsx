import { useLingui } from '@lingui/react/macro'
import type { AnyExercise } from '@tweespraak/content/shape'
import type { AnswerValue } from '@tweespraak/contract/values/answers'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { Notice } from '@tweespraak/ui/notice'
import type { Answer } from '../saving/saving.ts'
import { AnswerText } from './answer-text.tsx'

interface Props {
  exercise: AnyExercise
  here: Answer
  there: Answer
  onSettle: (answer: Answer) => void
}

/** Two devices, two texts: both are shown, and nothing goes away before somebody chose. */
export function Conflict({ exercise, here, there, onSettle }: Props) {
  const { t } = useLingui()
  const both = together(here.value, there.value)
  return (
    <div className="tsp-sheet tsp-text">
      <Notice title={t`Er staat ook iets anders`}>
        <p>
          {exercise.heldBy === 'both'
            ? t`Deze kaart is van jullie samen. Op deze plek is ook iets anders geschreven. Er is niets weg.`
            : t`Op een ander apparaat schreef je iets anders. Er is niets weg.`}
        </p>
      </Notice>
      <div>
        <h3>{t`Dit staat hier`}</h3>
        <AnswerText value={here.value} exercise={exercise} />
      </div>
      <div>
        <h3>{t`Dit staat daar`}</h3>
        <AnswerText value={there.value} exercise={exercise} />
      </div>
      <Actions>
        <Button kind="quiet" onClick={() => onSettle(here)}>
          {t`Houd wat hier staat`}
        </Button>
        <Button kind="quiet" onClick={() => onSettle(there)}>
          {t`Neem wat daar staat`}
        </Button>
        {both && (
          <Button kind="quiet" onClick={() => onSettle({ ...here, value: both })}>
            {t`Zet ze onder elkaar`}
          </Button>
        )}
      </Actions>
    </div>
  )
}

/** One text can hold both, as one field of a card can; a number or a choice cannot. */
function together(here: AnswerValue, there: AnswerValue): AnswerValue | undefined {
  if (here.kind === 'text' && there.kind === 'text') return { kind: 'text', text: `${there.text}\n\n${here.text}` }
  if (here.kind === 'fields' && there.kind === 'fields') {
    const [gap, ...more] = Object.keys(here.fields)
    if (gap === undefined || more.length > 0) return undefined
    return { kind: 'fields', fields: { [gap]: `${there.fields[gap] ?? ''}\n\n${here.fields[gap] ?? ''}` } }
  }
  return undefined
}
