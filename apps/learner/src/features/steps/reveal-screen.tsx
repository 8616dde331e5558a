import { useLingui } from '@lingui/react/macro'
import { Screen } from '@tweespraak/shell/screen'
import { Button } from '@tweespraak/ui/button'
import type { ReactNode } from 'react'
import { Both } from './exercises/compare.tsx'
import type { StepData } from './step-data.ts'

interface Props {
  data: StepData
  frame: { back: ReactNode; where: string }
  onGoOn: () => void
}

/** Both are done: both texts at once, along two lines that come together. */
export function RevealScreen({ data, frame, onGoOn }: Props) {
  const { t } = useLingui()
  const shown = sharedExercises(data)
  return (
    <Screen title={t`Dit schreven jullie`} lead={<p>{t`Lees eerst rustig. Praten komt zo.`}</p>} centred {...frame}>
      {shown.map((of, at) => (
        <Both key={of} of={of} data={data}>
          {at + 1 === shown.length && (
            <>
              <p>{t`Wat lees je dat je nog niet wist? Zeg het straks in één zin.`}</p>
              <Button forward onClick={onGoOn}>
                {t`Ga verder`}
              </Button>
            </>
          )}
        </Both>
      ))}
    </Screen>
  )
}

/** Exercises of this step that both answered and shared. */
function sharedExercises(data: StepData): string[] {
  const said = new Set(data.mine.map(({ exerciseId }) => exerciseId))
  return data.step.exercises
    .filter(({ primitive }) => primitive !== 'compare')
    .map(({ id }) => id)
    .filter((id) => said.has(id) && data.partner.some(({ exerciseId }) => exerciseId === id))
}

/** Whether this finish opened something that was closed before. */
export function somethingNewToRead(before: StepData, now: StepData): boolean {
  const known = new Set(before.partner.map(({ exerciseId }) => exerciseId))
  return sharedExercises(now).some((id) => !known.has(id))
}
