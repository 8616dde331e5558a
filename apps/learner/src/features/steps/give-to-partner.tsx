import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { AnyExercise } from '@tweespraak/content/shape'
import { shareAnswer } from '@tweespraak/contract/learner/steps'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { NoAnswer } from '@tweespraak/web/client'
import { useState, useSyncExternalStore } from 'react'
import { callApi } from '../../api.ts'
import type { AnswerOf, StepAutosave } from './answers.ts'
import { type StepData, storedAnswer } from './step-data.ts'
import { useTwo } from './two.ts'

interface Props {
  exercise: AnyExercise
  answer: AnswerOf
  autosave: StepAutosave
  data: StepData
}

/**
 * Below an answer of a step that is done: a change goes to the partner by a press, and what was taken back says so.
 * Whoever no longer does this together takes back, and gives nothing.
 */
export function GiveToPartner({ exercise, answer, autosave, data }: Props) {
  const { t } = useLingui()
  const { partner, other } = useTwo()
  const version = useSyncExternalStore(autosave.subscribe, autosave.version)
  const isUnsaved = useSyncExternalStore(autosave.subscribe, autosave.unsaved)
  const [given, setGiven] = useState(storedAnswer(data, exercise)?.given ?? null)
  const [isTakenBack, setTakenBack] = useState(false)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      if (!(await autosave.flush())) throw new NoAnswer('not everything was saved')
      const looksAt = autosave.version()
      await callApi(shareAnswer, { body: { stepId: data.step.id, exerciseId: exercise.id, version: looksAt } })
      setGiven(looksAt)
      setTakenBack(false)
    },
  })
  const toPartner = answer.audience === 'partnerNow' || answer.audience === 'partnerAfterReveal'
  if (!toPartner && given !== null) {
    setGiven(null)
    setTakenBack(true)
  }
  if (!other || exercise.heldBy === 'both' || data.state !== 'done' || !answer.value) return null
  const name = other.alias
  if (!toPartner)
    return (
      <p role="status" className="tsp-soft">
        {isTakenBack && t`${name} ziet dit niet meer. Wat al gelezen is, kun je niet terughalen.`}
      </p>
    )
  if (!partner || (given === version && !isUnsaved)) return null
  return (
    <div className="tsp-text">
      {error && <Trouble error={error} />}
      <p className="tsp-soft">
        {given === null
          ? t`Dit is nu alleen van jou.`
          : t`${name} leest wat je eerder deelde. Wat je veranderde, is van jou.`}
      </p>
      <Button kind="quiet" busy={isPending} busyWords={t`Een moment`} onClick={() => mutate()}>
        {t`Bewaar voor ${name}`}
      </Button>
    </div>
  )
}
