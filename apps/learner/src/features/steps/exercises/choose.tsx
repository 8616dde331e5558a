import { useLingui } from '@lingui/react/macro'
import type { AnyExercise, Option } from '@tweespraak/content/shape'
import { Checks } from '@tweespraak/ui/fields/checks'
import { Choice } from '@tweespraak/ui/fields/choice'
import { TextField } from '@tweespraak/ui/fields/text-field'
import { type ReactNode, useState } from 'react'
import type { AnswerOf } from '../answers.ts'
import { kept, useTooLong } from './limited.ts'
import { Rank } from './rank.tsx'

/** Longest own words beside options, in characters; the contract holds the same. */
const ownWordsLimit = 200

type ChooseExercise = Extract<AnyExercise, { primitive: 'choose' }>

interface Props {
  exercise: ChooseExercise
  answer: AnswerOf
  help: ReactNode
}

/** One, some, or an order of options; with finer ones below the broad, and own words where they are allowed. */
export function Choose({ exercise, answer, help }: Props) {
  const { t } = useLingui()
  const tooLong = useTooLong()
  const [full, setFull] = useState(false)
  const { chosen, own } = answer.value?.kind === 'choice' ? answer.value : { chosen: [], own: undefined }
  const { atMost } = exercise
  const say = (next: { chosen: string[]; own?: string | undefined }) => {
    const count = next.chosen.length + (next.own?.trim() ? 1 : 0)
    const before = chosen.length + (own?.trim() ? 1 : 0)
    setFull(count > atMost)
    if (count > atMost && count > before) return
    answer.say({ kind: 'choice', chosen: next.chosen, ...(next.own ? { own: next.own } : {}) })
  }
  const pick = (ids: string[]) => say({ chosen: ids, own })
  return (
    <>
      {exercise.ordered ? (
        <Rank exercise={exercise} chosen={chosen} help={help} onChange={pick} />
      ) : (
        <Options
          exercise={exercise}
          chosen={chosen}
          help={help}
          onChange={pick}
          onOnly={(id) => say({ chosen: [id] })}
        />
      )}
      {exercise.ownWords && (
        <TextField
          isPrivate={answer.audience === 'onlyMe'}
          label={t`Of in je eigen woorden`}
          error={tooLong(own ?? '', ownWordsLimit)}
          value={own ?? ''}
          onChange={(event) =>
            say({ chosen: atMost === 1 && event.target.value ? [] : [...chosen], own: kept(event.target.value) })
          }
        />
      )}
      <p role="status" className="tsp-soft">
        {full && t`Je kunt er ${atMost} kiezen. Haal er eerst één weg.`}
      </p>
    </>
  )
}

interface OptionsProps {
  exercise: ChooseExercise
  chosen: readonly string[]
  help: ReactNode
  onChange: (ids: string[]) => void
  onOnly: (id: string) => void
}

function Options({ exercise, chosen, help, onChange, onOnly }: OptionsProps) {
  const words = { label: exercise.question, labelAsHeading: true, hint: help }
  const plain = exercise.options.every(({ more }) => !more)
  if (exercise.atMost === 1 && plain)
    return <Choice {...words} options={exercise.options.map(row)} value={chosen[0] ?? ''} onChange={onOnly} />
  return (
    <Checks
      {...words}
      options={exercise.options.flatMap((option) => opened(option, chosen))}
      value={[...chosen]}
      onChange={(ids) => onChange(finest(exercise.options, ids))}
    />
  )
}

const row = ({ id, label }: Option) => ({ value: id, label })

/** An option, and its finer ones below it as soon as it, or one of them, was chosen. */
function opened(option: Option, chosen: readonly string[], depth = 0): { value: string; label: ReactNode }[] {
  const label = depth > 0 ? <span className={`finer-${depth}`}>{option.label}</span> : option.label
  const open = option.more && idsOf(option).some((id) => chosen.includes(id))
  return [
    { value: option.id, label },
    ...(open ? (option.more ?? []).flatMap((finer) => opened(finer, chosen, depth + 1)) : []),
  ]
}

const idsOf = (option: Option): string[] => [option.id, ...(option.more ?? []).flatMap(idsOf)]

/** Whoever names the finer feeling no longer needs the broad one above it. */
function finest(options: readonly Option[], ids: readonly string[]): string[] {
  const broad = new Set(broadAbove(options, new Set(ids)))
  return ids.filter((id) => !broad.has(id))
}

function broadAbove(options: readonly Option[], chosen: ReadonlySet<string>): string[] {
  return options.flatMap((option) => {
    const below = (option.more ?? []).flatMap(idsOf)
    const above = below.some((id) => chosen.has(id)) ? [option.id] : []
    return [...above, ...broadAbove(option.more ?? [], chosen)]
  })
}
