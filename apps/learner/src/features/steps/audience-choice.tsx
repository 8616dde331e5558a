import { useLingui } from '@lingui/react/macro'
import type { AnyExercise } from '@tweespraak/content/shape'
import type { AnswerAudience } from '@tweespraak/contract/values/answers'
import { AudienceSign } from '@tweespraak/ui/drawings/audience-sign'
import { Choice } from '@tweespraak/ui/fields/choice'
import { useTwo } from './two.ts'

interface Props {
  exercise: AnyExercise
  value: AnswerAudience
  onChange: (audience: AnswerAudience) => void
}

/** Who sees this answer: a choice where there is one, else said in words. */
export function AudienceChoice({ exercise, value, onChange }: Props) {
  const { t } = useLingui()
  const { mine } = useTwo()
  const words = useAudienceWords()
  if (exercise.heldBy === 'both')
    return (
      <OneAudience
        audience="partnerNow"
        words={t`Deze kaart is van jullie allebei. Jullie kunnen hem allebei veranderen.`}
      />
    )
  if (exercise.audiences.length < 2) return <OneAudience audience={value} words={words[value].sentence} />
  return (
    <Choice
      label={t`Wie ziet dit?`}
      labelAsHeading
      options={exercise.audiences.map((audience) => ({
        value: audience,
        label: words[audience].label,
        note: words[audience].note,
        sign: <AudienceSign audience={audience} line={mine.line} />,
      }))}
      value={value}
      onChange={(chosen) => onChange(exercise.audiences.find((audience) => audience === chosen) ?? value)}
    />
  )
}

function OneAudience({ audience, words }: { audience: AnswerAudience; words: string }) {
  const { mine } = useTwo()
  return (
    <p className="tsp-soft one-audience">
      <AudienceSign audience={audience} line={mine.line} />
      <span>{words}</span>
    </p>
  )
}

function useAudienceWords(): Record<AnswerAudience, { label: string; note: string; sentence: string }> {
  const { t } = useLingui()
  const { partner } = useTwo()
  const name = partner?.alias
  return {
    onlyMe: {
      label: t`Alleen ik`,
      note: name ? t`${name} ziet dit nooit.` : t`Je partner ziet dit nooit.`,
      sentence: t`Alleen jij ziet dit.`,
    },
    partnerAfterReveal: {
      label: name ? t`${name}, als we allebei klaar zijn` : t`Mijn partner, als we allebei klaar zijn`,
      note: t`Dan lezen jullie het tegelijk.`,
      sentence: t`Jullie lezen dit tegelijk, als jullie allebei klaar zijn.`,
    },
    partnerNow: {
      label: name ? t`${name}, als ik klaar ben` : t`Mijn partner, als ik klaar ben`,
      note: name
        ? t`${name} kan het lezen zodra jij op Klaar drukt.`
        : t`Je partner kan het lezen zodra jij op Klaar drukt.`,
      sentence: name
        ? t`${name} kan dit lezen zodra jij op Klaar drukt.`
        : t`Je partner kan dit lezen zodra jij op Klaar drukt.`,
    },
    conversationCard: {
      label: t`Mee naar het gesprek`,
      note: t`De professional en je partner lezen het dan.`,
      sentence: t`De professional en je partner lezen dit bij het gesprek.`,
    },
  }
}
