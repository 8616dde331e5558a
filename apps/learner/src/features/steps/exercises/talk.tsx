import { useLingui } from '@lingui/react/macro'
import type { AnyExercise } from '@tweespraak/content/shape'
import { Button } from '@tweespraak/ui/button'
import { type StepAutosave, useAnswer } from '../answers.ts'
import { SaveStatusText } from '../save-status-text.tsx'
import { StepText } from '../step-text.tsx'

export type TalkExercise = Extract<AnyExercise, { primitive: 'talk' }>

interface Props {
  exercise: TalkExercise
  autosave: StepAutosave
  onBegin: () => void
}

/** A talk at the table, before and after: it begins with a button, and each marks it done. */
export function Talk({ exercise, autosave, onBegin }: Props) {
  const { t } = useLingui()
  const answer = useAnswer(exercise, autosave)
  const done = answer.value?.kind === 'done'
  const minutes = Math.ceil(exercise.rounds.reduce((sum, round) => sum + round.minutes, 0))
  return (
    <div className="exercise">
      <h2>{exercise.question}</h2>
      <StepText nodes={exercise.help} />
      <p className="tsp-soft">{t`Ongeveer ${minutes} minuten, met een klok.`}</p>
      <div className="tsp-actions">
        <Button kind={done ? 'quiet' : 'pen'} forward onClick={onBegin}>
          {done ? t`Doe het gesprek nog eens` : t`Begin het gesprek`}
        </Button>
        {!done && (
          <Button kind="quiet" onClick={() => answer.say({ kind: 'done' })}>
            {t`We hebben al gepraat`}
          </Button>
        )}
      </div>
      {done && <p>{t`Voor jou is dit gesprek klaar.`}</p>}
      <SaveStatusText status={answer.status} />
    </div>
  )
}
