import { useLingui } from '@lingui/react/macro'
import { Button } from '@tweespraak/ui/button'
import type { TalkExercise } from './exercises/talk.tsx'
import { StepText } from './step-text.tsx'

/** A talk at the table that leaves nothing behind: it can be begun, again and again, and is never marked. */
export function TalkToBegin({ exercise, onBegin }: { exercise: TalkExercise; onBegin: () => void }) {
  const { t } = useLingui()
  const minutes = Math.ceil(exercise.rounds.reduce((sum, round) => sum + round.minutes, 0))
  return (
    <div className="exercise">
      <h2>{exercise.question}</h2>
      <StepText nodes={exercise.help} />
      <p className="tsp-soft">{t`Ongeveer ${minutes} minuten, met een klok.`}</p>
      <div className="tsp-actions">
        <Button kind="quiet" forward onClick={onBegin}>
          {t`Begin het gesprek`}
        </Button>
      </div>
    </div>
  )
}
