import { useLingui } from '@lingui/react/macro'
import type { AnyExercise } from '@tweespraak/content/shape'
import type { AnswerValue } from '@tweespraak/contract/values/answers'
import { Said } from '@tweespraak/ui/drawings/lines'
import { Reveal } from '@tweespraak/ui/patterns/reveal'
import type { ReactNode } from 'react'
import { AnswerText } from '../answer-text.tsx'
import type { StepData } from '../step-data.ts'
import { StepText } from '../step-text.tsx'
import { useTwo } from '../two.ts'

interface Props {
  exercise: Extract<AnyExercise, { primitive: 'compare' }>
  data: StepData
}

/** What both wrote before, side by side: only what each shared. */
export function Compare({ exercise, data }: Props) {
  return (
    <div className="exercise">
      <h2>{exercise.question}</h2>
      <StepText nodes={exercise.help} />
      <Both of={exercise.of} data={data} />
    </div>
  )
}

interface BothProps {
  of: string
  data: StepData
  title?: string
  children?: ReactNode
}

/**
 * The two texts along their own lines, which come together; with one text only that one, and no word about the other.
 */
export function Both({ of, data, title, children }: BothProps) {
  const { t } = useLingui()
  const { mine: me, other } = useTwo()
  const mine = data.mine.find(({ exerciseId }) => exerciseId === of)
  const partner = data.partner.find(({ exerciseId }) => exerciseId === of)
  const exercise = [...data.step.exercises, ...data.compared].find(({ id }) => id === of)
  const words = (value: AnswerValue, lang: string) => (
    <div lang={lang}>
      <AnswerText value={value} exercise={exercise} />
    </div>
  )
  if (!mine) return <p className="tsp-soft">{t`Hier staat straks wat je schreef.`}</p>
  const own = { name: me.alias, words: words(mine.value, mine.writtenIn) }
  if (!partner || !other)
    return (
      <Said line={me.line} name={own.name} large>
        {own.words}
      </Said>
    )
  const theirs = { name: other.alias, words: words(partner.value, partner.writtenIn) }
  const [one, two] = me.line === 'one' ? [own, theirs] : [theirs, own]
  return (
    <Reveal one={one} two={two} title={title ?? t`Samen`}>
      {children}
      <WrittenIn languages={[mine.writtenIn, partner.writtenIn]} />
    </Reveal>
  )
}

/** Free words stay as they were written; two languages side by side are said to be so. */
function WrittenIn({ languages: [one, other] }: { languages: readonly string[] }) {
  const { t } = useLingui()
  return one === other ? null : (
    <p className="tsp-soft tsp-small">{t`Jullie schreven in twee talen. Zo blijft het staan.`}</p>
  )
}
