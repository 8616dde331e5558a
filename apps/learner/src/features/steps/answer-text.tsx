import type { AnyExercise, Option } from '@tweespraak/content/shape'
import type { AnswerValue } from '@tweespraak/contract/values/answers'

/** What somebody answered, as words to read. Without its exercise only own words can be shown. */
export function AnswerText({ value, exercise }: { value: AnswerValue; exercise?: AnyExercise | undefined }) {
  const lines = linesOf(value, exercise)
  if (lines.length === 1) return <p className="as-written">{lines[0]}</p>
  return (
    <ul className="tsp-plain as-written">
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines can be the same
        <li key={at}>{line}</li>
      ))}
    </ul>
  )
}

/** The same as plain lines: a sentence with gaps is one line, loose gaps are one each. */
export function linesOf(value: AnswerValue, exercise?: AnyExercise): string[] {
  switch (value.kind) {
    case 'done':
      return []
    case 'number':
      return [String(value.number)]
    case 'text':
      return [value.text]
    case 'choice': {
      const labels = exercise?.primitive === 'choose' ? labelsOf(exercise.options) : new Map<string, string>()
      return [...value.chosen.map((id) => labels.get(id) ?? id), ...(value.own ? [value.own] : [])]
    }
    case 'fields':
      return fieldLines(value.fields, exercise)
    case 'form':
      return replyLines(value.replies, exercise)
  }
}

function fieldLines(fields: Readonly<Record<string, string>>, exercise?: AnyExercise): string[] {
  if (exercise?.primitive !== 'fillIn') return Object.values(fields).filter(Boolean)
  const filled = exercise.gaps.filter(({ id }) => fields[id])
  const said = ({ id, options }: (typeof filled)[number]) =>
    labelsOf(options ?? []).get(fields[id] ?? '') ?? fields[id] ?? ''
  if (exercise.type === 'sentenceBuilder') return [filled.map((gap) => `${gap.label} ${said(gap)}`).join(', ')]
  if (exercise.type === 'reveal') return filled.map(said)
  return filled.map((gap) => `${gap.label}: ${said(gap)}`)
}

/** Each reply after its question. */
function replyLines(replies: Readonly<Record<string, number | string>>, exercise?: AnyExercise): string[] {
  if (exercise?.primitive !== 'form') return Object.values(replies).map(String)
  return exercise.questions
    .filter(({ id }) => replies[id] !== undefined)
    .map(({ id, label, options }) => `${label}: ${labelsOf(options ?? []).get(String(replies[id])) ?? replies[id]}`)
}

const labelsOf = (options: readonly Option[]): Map<string, string> =>
  new Map(options.flatMap(({ id, label, more }) => [[id, label] as const, ...labelsOf(more ?? [])]))
