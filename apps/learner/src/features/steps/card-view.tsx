import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { AnyExercise, Gap } from '@tweespraak/content/shape'
import { useEffect } from 'react'
import { AnswerText } from './answer-text.tsx'
import { fieldPlace, type StepAutosave, storedField, useAnswer } from './answers.ts'
import { AudienceChoice } from './audience-choice.tsx'
import { CardAgreement } from './card-agreement.tsx'
import { Conflict } from './conflict.tsx'
import { GapField } from './exercises/fill-in.tsx'
import { SaveStatusText } from './save-status-text.tsx'
import { type Card, cardsQuery, type StepData } from './step-data.ts'
import { StepText } from './step-text.tsx'
import { useTwo } from './two.ts'
import { WhoReads } from './who-reads.tsx'

type CardExercise = Extract<AnyExercise, { primitive: 'fillIn' }>

interface Props {
  exercise: CardExercise
  autosaves: ReadonlyMap<string, StepAutosave>
  data: StepData
}

/**
 * A card that both write on, field by field. While it is on the screen it looks again every few seconds; that somebody
 * is writing, or is there, shows nowhere.
 */
export function CardView({ exercise, autosaves, data }: Props) {
  const { partner, other } = useTwo()
  const cards = useQuery({ ...cardsQuery(data.step.id), enabled: partner !== null })
  useEffect(() => {
    if (!cards.data) return
    for (const gap of exercise.gaps) {
      const newer = storedField(cards.data, exercise.id, gap.id)
      if (newer) autosaves.get(fieldPlace(exercise.id, gap.id))?.follow(newer)
    }
  }, [cards.data, autosaves, exercise])
  const card = (cards.data ?? data.shared).find(({ exerciseId }) => exerciseId === exercise.id)
  if (other && !partner) return <KeptCard exercise={exercise} card={card} />
  return (
    <div className="exercise">
      <h2>{exercise.question}</h2>
      {exercise.help.length > 0 && <StepText nodes={exercise.help} />}
      {exercise.gaps.map((gap) => {
        const autosave = autosaves.get(fieldPlace(exercise.id, gap.id))
        return autosave && <CardField key={gap.id} exercise={exercise} gap={gap} autosave={autosave} card={card} />
      })}
      <AudienceChoice exercise={exercise} value="partnerNow" onChange={() => undefined} />
      <WhoReads audience="partnerNow" both />
      {partner && <CardAgreement stepId={data.step.id} exercise={exercise} autosaves={autosaves} card={card} />}
    </div>
  )
}

/** The card of two who no longer do this together: for reading. */
function KeptCard({ exercise, card }: { exercise: CardExercise; card: Card | undefined }) {
  const fields = Object.fromEntries(card?.fields.map(({ gapId, words }) => [gapId, words]) ?? [])
  return (
    <div className="exercise">
      <h2>{exercise.question}</h2>
      <AnswerText value={{ kind: 'fields', fields }} exercise={exercise} />
    </div>
  )
}

interface FieldProps {
  exercise: CardExercise
  gap: Gap
  autosave: StepAutosave
  card: Card | undefined
}

function CardField({ exercise, gap, autosave, card }: FieldProps) {
  const answer = useAnswer(exercise, autosave)
  const { status } = answer
  const words = answer.value?.kind === 'fields' ? (answer.value.fields[gap.id] ?? '') : ''
  const here = answer.value && { value: answer.value, audience: answer.audience }
  return (
    <div className="tsp-text">
      <GapField
        isPrivate={false}
        gap={gap}
        value={words}
        onFill={(filled) =>
          autosave.write({ value: { kind: 'fields', fields: { [gap.id]: filled } }, audience: 'partnerNow' })
        }
      />
      {status.kind === 'conflict' && here && (
        <Conflict exercise={exercise} here={here} there={status.newer.content} onSettle={answer.settle} />
      )}
      <SaveStatusText status={status} />
      <LastChangedBy field={card?.fields.find(({ gapId }) => gapId === gap.id)} />
    </div>
  )
}

function LastChangedBy({ field }: { field: Card['fields'][number] | undefined }) {
  const { t } = useLingui()
  const { mine, other } = useTwo()
  if (!field?.lastBy || !other) return null
  const name = field.lastBy === 'me' ? mine.alias : other.alias
  return <p className="tsp-soft tsp-small">{t`Laatst veranderd door ${name}`}</p>
}
