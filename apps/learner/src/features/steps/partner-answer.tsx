import { useLingui } from '@lingui/react/macro'
import type { AnyExercise } from '@tweespraak/content/shape'
import type { AnswerValue } from '@tweespraak/contract/values/answers'
import { Said } from '@tweespraak/ui/drawings/lines'
import type { Answer } from '../saving/saving.ts'
import { AnswerText, linesOf } from './answer-text.tsx'
import type { StepData } from './step-data.ts'
import { useTwo } from './two.ts'

/** What the partner will read, and when: own writing that is going to be shared. */
export function AsPartnerSeesIt({ exercise, answer }: { exercise: AnyExercise; answer: Answer }) {
  const { t } = useLingui()
  const { mine, partner } = useTwo()
  const { audience, value } = answer
  const shared = audience === 'partnerAfterReveal' || audience === 'partnerNow'
  if (exercise.primitive !== 'fillIn' || exercise.heldBy === 'both' || !shared) return null
  if (linesOf(value, exercise).every((line) => line.trim() === '')) return null
  return (
    <div className="tsp-text">
      <div>
        <h3>{partner ? t`Zo ziet ${partner.alias} dit` : t`Zo ziet je partner dit`}</h3>
        <p className="tsp-soft">
          {audience === 'partnerNow'
            ? t`Vanaf het moment dat jij op Klaar drukt.`
            : t`Pas als jullie allebei verder zijn.`}
        </p>
      </div>
      <div className="tsp-sheet">
        <Said line={mine.line} name={mine.alias}>
          <AnswerText value={value} exercise={exercise} />
        </Said>
      </div>
    </div>
  )
}

/** A number or a card is the same in every language; own words are not. */
function hasOwnWords(value: AnswerValue): boolean {
  return value.kind === 'text' || value.kind === 'fields' || (value.kind === 'choice' && Boolean(value.own))
}

/**
 * What the partner shared on the same question. Nothing stands here while there is nothing: an empty place would tell.
 * Once both are behind a step that is revealed, one sentence says that there is nothing, whatever the reason.
 */
export function FromPartner({ exercise, data }: { exercise: AnyExercise; data: StepData }) {
  const { t, i18n } = useLingui()
  const { other } = useTwo()
  const said = data.partner.find(({ exerciseId }) => exerciseId === exercise.id)
  if (!other) return null
  if (!said) return data.revealed && isShownToBoth(exercise) ? <NothingHere /> : null
  if (exercise.type === 'reveal') return null
  return (
    <Said line={other.line} name={other.alias}>
      <div lang={said.writtenIn}>
        <AnswerText value={said.value} exercise={exercise} />
      </div>
      {said.writtenIn !== i18n.locale && hasOwnWords(said.value) && (
        <p className="tsp-soft tsp-small">
          {said.writtenIn === 'en' ? t`Geschreven in het Engels.` : t`Geschreven in het Nederlands.`}
        </p>
      )}
    </Said>
  )
}

/** Is this an answer that both read at the same moment? */
export const isShownToBoth = ({ heldBy, audiences }: AnyExercise): boolean =>
  heldBy === 'each' && audiences.includes('partnerAfterReveal')

/** The one sentence for what was kept, left empty, skipped, taken back or erased. */
export function NothingHere() {
  const { t } = useLingui()
  const { other } = useTwo()
  const name = other?.alias ?? t`De ander`
  return <p className="tsp-soft">{t`Van ${name} staat hier niets.`}</p>
}
