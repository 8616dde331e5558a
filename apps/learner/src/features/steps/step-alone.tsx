import { useLingui } from '@lingui/react/macro'
import type { AnyExercise, Step } from '@tweespraak/content/shape'
import { StepText } from './step-text.tsx'

/** A step for one person, to do on paper or in the head: what is not written here is not kept. */
export function StepAlone({ step }: { step: Step }) {
  const { t } = useLingui()
  return (
    <>
      <p>{t`Neem papier, of denk erover na. Hier wordt niets bewaard.`}</p>
      <StepText
        nodes={step.body}
        exercise={(id) => {
          const exercise = step.exercises.find((each) => each.id === id)
          return exercise && <OnPaper exercise={exercise} />
        }}
      />
    </>
  )
}

function OnPaper({ exercise }: { exercise: AnyExercise }) {
  return (
    <div className="exercise">
      <h2>{exercise.question}</h2>
      {exercise.primitive === 'fillIn' && (
        <ul>
          {exercise.gaps.map(({ id, label }) => (
            <li key={id}>{label} …</li>
          ))}
        </ul>
      )}
    </div>
  )
}
