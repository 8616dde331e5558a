import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { AnyExercise } from '@tweespraak/content/shape'
import { agreeCard } from '@tweespraak/contract/learner/steps'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { NoAnswer } from '@tweespraak/web/client'
import { callApi, queryClient } from '../../api.ts'
import { fieldPlace, type StepAutosave } from './answers.ts'
import { type Card, cardsQuery } from './step-data.ts'

interface Props {
  stepId: string
  exercise: Extract<AnyExercise, { primitive: 'fillIn' }>
  autosaves: ReadonlyMap<string, StepAutosave>
  card: Card | undefined
}

/** The end of a card: it is agreed when both say so of the same words, and a later change ends that for both. */
export function CardAgreement({ stepId, exercise, autosaves, card }: Props) {
  const { t } = useLingui()
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const fields = exercise.gaps.flatMap((gap) => autosaves.get(fieldPlace(exercise.id, gap.id)) ?? [])
      const saved = await Promise.all(fields.map((field) => field.flush()))
      if (saved.includes(false)) throw new NoAnswer('not everything was saved')
      const version = fields.reduce((sum, field) => sum + field.version(), 0)
      await callApi(agreeCard, { body: { exerciseId: exercise.id, version } })
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: cardsQuery(stepId).queryKey }),
  })
  if (!card || card.version === 0) return null
  const words = {
    no: t`Zeggen jullie allebei dat het zo goed is? Dan is dit jullie afspraak.`,
    mine: t`Jij zei dat het zo goed is.`,
    both: t`Jullie zeiden allebei dat het zo goed is. Dit is jullie afspraak.`,
    changed: t`Hier is iets veranderd nadat jij zei dat het goed was. De afspraak geldt pas weer als jullie het allebei opnieuw zeggen.`,
  }[card.agreed]
  return (
    <div className="tsp-text">
      {error && <Trouble error={error} />}
      <p role="status">{words}</p>
      {(card.agreed === 'no' || card.agreed === 'changed') && (
        <Button kind="quiet" busy={isPending} busyWords={t`Een moment`} onClick={() => mutate()}>
          {t`Zo is het goed`}
        </Button>
      )}
    </div>
  )
}
