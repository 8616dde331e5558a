import type { AnyExercise, Option } from './shape/exercise.ts'
import type { TextNode } from './shape/text.ts'

/** The step as plain sentences in reading order: title, text, and each exercise with all that can be chosen. */
export function readAloudOf(step: { title: string; body: TextNode[]; exercises: AnyExercise[] }): string {
  const spoken = (nodes: readonly TextNode[]): string[] =>
    nodes.flatMap((node) => {
      if (typeof node === 'string') return [node]
      if (node.t === 'exercise') return exerciseAloud(step.exercises.find((exercise) => exercise.id === node.id))
      return holdsSentences(node.t) ? [plain(node.c)] : spoken(node.c)
    })
  return [step.title, ...spoken(step.body)].map(asSentence).join('\n')
}

const holdsSentences = (t: string): boolean => ['p', 'h2', 'h3', 'li', 'strong'].includes(t)

const plain = (nodes: readonly TextNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : plain(node.c))).join('')

function exerciseAloud(exercise: AnyExercise | undefined): string[] {
  if (!exercise) return []
  return [exercise.question, ...exercise.help.map((node) => plain([node])), ...choicesAloud(exercise)]
}

function choicesAloud(exercise: AnyExercise): string[] {
  switch (exercise.primitive) {
    case 'choose':
      return labels(exercise.options)
    case 'rate':
      return [`${exercise.min}: ${exercise.low}`, `${exercise.max}: ${exercise.high}`]
    case 'fillIn':
      return exercise.gaps.flatMap((gap) => [gap.label, ...labels(gap.options ?? [])])
    case 'form':
      return exercise.questions.flatMap((question) => [question.label, ...labels(question.options ?? [])])
    case 'talk':
      return [...labels(exercise.roles), ...exercise.rounds.map((round) => round.label)]
    case 'show':
    case 'write':
    case 'compare':
      return []
  }
}

const labels = (options: readonly Option[]): string[] =>
  options.flatMap((option) => [option.label, ...labels(option.more ?? [])])

const asSentence = (words: string): string => (/[.?:…”]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`)
