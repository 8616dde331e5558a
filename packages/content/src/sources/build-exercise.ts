import type { Audience } from '../shape/audience.ts'
import type { AnyExercise } from '../shape/exercise.ts'
import type { Locale } from '../shape/text.ts'
import type { Preset } from './preset.ts'
import { exerciseTypes, presetOf } from './presets.ts'
import type { Report } from './problem.ts'
import type { ModuleSource } from './read-programme.ts'
import type { ExerciseSource, StepSource } from './skeleton.ts'
import type { ExerciseWords, StepWords } from './step-words.ts'

interface Place {
  source: ModuleSource
  step: StepSource
  words: StepWords
  locale: Locale
  report: Report
}

/** Puts settings and words of one exercise together. Null, with problems, where they do not fit. */
export function buildExercise(exercise: ExerciseSource, place: Place): AnyExercise | null {
  const { source, step, words, report } = place
  const path = ['steps', source.skeleton.data.steps.indexOf(step), 'exercises', step.exercises.indexOf(exercise)]
  const atSettings = { rule: 'skeleton', file: source.skeleton.file, line: source.skeleton.lineOf(path) }
  const preset = presetOf(exercise.type)
  if (!preset) {
    report({
      ...atSettings,
      rule: 'exercise-type',
      found: `“${exercise.type}” is not an exercise type.`,
      todo: `The types are: ${exerciseTypes.join(', ')}.`,
    })
    return null
  }
  const spoken = words.exercises.get(exercise.id)
  if (!spoken) {
    report({
      rule: 'skeleton',
      file: words.file,
      line: 1,
      found: `The exercise ${exercise.id} has no words here.`,
      todo: `Put {% exercise id="${exercise.id}" %} with its words where it belongs.`,
    })
    return null
  }
  const { id, type: _type, optional, audiences, audience, ...rest } = exercise
  const settings = preset.settings.safeParse(rest)
  if (!settings.success) {
    for (const issue of settings.error.issues)
      report({
        ...atSettings,
        found: `${exercise.type} ${id}: ${[...issue.path, issue.message].join(' ')}.`,
        todo: 'WRITING.md lists what can be set for each type.',
      })
    return null
  }
  const offered = offeredAudiences(preset, step, audiences)
  if ((preset.audiencesFixed && (audiences || audience)) || (audience && !offered.includes(audience))) {
    report({
      ...atSettings,
      rule: 'audience',
      found: `${exercise.type} ${id} cannot offer this audience.`,
      todo: `It can offer: ${offered.join(', ')}. Take “audience” or “audiences” out to get the default.`,
    })
    return null
  }
  const label = labelReader(spoken, { id, words, report })
  const base = {
    id,
    question: spoken.question,
    help: spoken.help,
    audiences: offered,
    audience: audience ?? (offered.includes(step.defaultSharing) ? step.defaultSharing : (offered[0] ?? 'onlyMe')),
    heldBy: preset.heldBy,
    optional,
  }
  const built = preset.make(base, settings.data, label.read)
  label.reportUnused()
  return built
}

function offeredAudiences(preset: Preset, step: StepSource, chosen: readonly Audience[] | undefined): Audience[] {
  const possible = preset.audiences.filter(
    (audience) => audience !== 'conversationCard' || step.mayBeSharedWithProfessional,
  )
  return chosen ? possible.filter((audience) => chosen.includes(audience)) : possible
}

function labelReader(spoken: ExerciseWords, at: { id: string; words: StepWords; report: Report }) {
  const used = new Set<string>()
  return {
    read: (key: string): string => {
      used.add(key)
      const found = spoken.labels.get(key)
      if (found) return found.text
      at.report({
        rule: 'skeleton',
        file: at.words.file,
        line: spoken.line,
        found: `The exercise ${at.id} has no words for “${key}”.`,
        todo: `Add a line to its list: - ${key}: and the words.`,
      })
      return ''
    },
    reportUnused: () => {
      for (const [key, { line }] of spoken.labels)
        if (!used.has(key))
          at.report({
            rule: 'skeleton',
            file: at.words.file,
            line,
            found: `The exercise ${at.id} has no place for “${key}”.`,
            todo: 'Name it in module.yaml too, in the same exercise, or take the line out.',
          })
    },
  }
}
