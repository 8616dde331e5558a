import { useLingui } from '@lingui/react/macro'
import type { AnyExercise } from '@tweespraak/content/shape'
import { Button } from '@tweespraak/ui/button'
import { GroupFrame } from '@tweespraak/ui/fields/field'
import { type ReactNode, useId } from 'react'

interface Props {
  exercise: Extract<AnyExercise, { primitive: 'choose' }>
  chosen: readonly string[]
  help: ReactNode
  onChange: (ids: string[]) => void
}

/** The most important first. Buttons, not dragging: the same for a finger, a key and a screen reader. */
export function Rank({ exercise, chosen, help, onChange }: Props) {
  const { t } = useLingui()
  const id = useId()
  const labelOf = (option: string) => exercise.options.find((each) => each.id === option)?.label ?? option
  const left = exercise.options.filter((option) => !chosen.includes(option.id))
  const up = (at: number) => onChange(swapped(chosen, at))
  return (
    <GroupFrame id={id} label={exercise.question} labelAsHeading hint={help}>
      <ol className="rank">
        {chosen.map((option, at) => (
          <li key={option}>
            <span className="rank-word">{labelOf(option)}</span>
            {at > 0 && (
              <Button kind="link" onClick={() => up(at)}>
                {t`Hoger`}
                <span className="tsp-hidden">: {labelOf(option)}</span>
              </Button>
            )}
            <Button kind="link" onClick={() => onChange(chosen.filter((each) => each !== option))}>
              {t`Haal weg`}
              <span className="tsp-hidden">: {labelOf(option)}</span>
            </Button>
          </li>
        ))}
      </ol>
      {left.length > 0 && chosen.length < exercise.atMost && (
        <div className="rank-left">
          <p className="tsp-soft">{t`Kies wat er nu komt`}</p>
          {left.map((option) => (
            <Button key={option.id} kind="quiet" icon="plus" onClick={() => onChange([...chosen, option.id])}>
              {option.label}
            </Button>
          ))}
        </div>
      )}
    </GroupFrame>
  )
}

function swapped(ids: readonly string[], at: number): string[] {
  const next = [...ids]
  const [one] = next.splice(at, 1)
  if (one !== undefined) next.splice(at - 1, 0, one)
  return next
}
