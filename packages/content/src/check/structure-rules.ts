import { locales, type TextNode } from '../shape/text.ts'
import { outline } from '../sources/build-module.ts'
import type { Report } from '../sources/problem.ts'
import type { ModuleSource, ProgrammeSource } from '../sources/read-programme.ts'
import type { StepSource } from '../sources/skeleton.ts'
import type { StepWords } from '../sources/step-words.ts'
import { wordsOf } from './prose.ts'

/** Words a page may hold for each minute of its step: reading takes less than half of the time. */
const wordsAMinute = 60

interface At {
  module: ModuleSource
  step: StepSource
  place: number
}

/** The rules about one step: what it is, and what its page must hold. */
export function stepRules({ modules, data, report }: ProgrammeSource): void {
  for (const module of modules)
    for (const [place, step] of module.skeleton.data.steps.entries()) {
      const at = { module, step, place }
      sameSkeleton(at, report)
      jointStep(at, report)
      deepStep(at, report)
      privateStep(at, report)
      for (const locale of locales) {
        const words = module.words[locale].get(step.id)
        if (!words) continue
        wordBudget(step, words, report)
        if (step.who === 'together')
          stopSentence(words, { sentence: data.safetyTexts?.data.stopAlways?.[locale], report })
      }
    }
}

function sameSkeleton({ module, step }: At, report: Report): void {
  const dutch = module.words.nl.get(step.id)
  const english = module.words.en.get(step.id)
  if (!dutch || !english) return
  const [nl, en] = [outline(dutch.body), outline(english.body)]
  const at = nl.findIndex((name, index) => name !== en[index])
  if (at === -1 && nl.length === en.length) return
  const differs = at === -1 ? nl.length : at
  report({
    rule: 'skeleton',
    file: english.file,
    line: 1,
    found: `Part ${differs + 1} of this page is ${en[differs] ?? 'not there'}; in Dutch it is ${nl[differs] ?? 'not there'}.`,
    todo: 'Both languages have the same paragraphs, lists and exercises in the same order.',
  })
}

function jointStep({ module, step, place }: At, report: Report): void {
  const { file, lineOf, data } = module.skeleton
  const say = (found: string, todo: string) =>
    report({ rule: 'joint-step', file, line: lineOf(['steps', place]), found, todo })
  const instead = data.steps.find((other) => other.id === step.instead)
  if (step.instead !== undefined && !instead)
    report({
      rule: 'reference',
      file,
      line: lineOf(['steps', place, 'instead']),
      found: `There is no step ${step.instead} in this module.`,
      todo: 'Name a step of this module with who: alone.',
    })
  else if (instead && instead.who !== 'alone')
    say(`${instead.id} stands in for ${step.id}, and is not for one person alone.`, 'Make it who: alone.')
  if (step.who === 'together' && step.instead === undefined)
    say(`${step.id} has nothing to do instead.`, 'Name a step for one person alone: instead.')
  if (step.who === 'together' && step.safetyGate === 'none')
    say(`${step.id} stays open while joint steps wait.`, 'Set safetyGate: joint, or deep.')
  if (step.completionRule === 'talkDoneByBoth' && !step.exercises.some(({ type }) => type === 'guidedTalk'))
    say(`${step.id} waits for a talk that it does not hold.`, 'Add a guidedTalk, or take another completionRule.')
  if (step.who === 'alone' && ['bothAnswered', 'talkDoneByBoth'].includes(step.completionRule))
    say(`${step.id} is for one person and waits for two.`, 'Take completionRule: answered, or seen.')
}

/** What may stand in a deep step: something to look at or to talk through. Nothing that is written down or compared. */
const inDeepSteps: ReadonlySet<string> = new Set(['info', 'video', 'audio', 'guidedTalk'])

/** A deep step is offered and never counts, and no way of doing it leaves a trace. */
function deepStep({ module, step, place }: At, report: Report): void {
  if (step.safetyGate !== 'deep') return
  const { file, lineOf } = module.skeleton
  const say = (found: string, todo: string) =>
    report({ rule: 'deep-step', file, line: lineOf(['steps', place]), found, todo })
  if (step.required || step.skippable || step.completionRule !== 'seen')
    say(
      `${step.id} is deep and could count, or show how it was done.`,
      'It is: required false, skippable false (its invitation says “not now”), completionRule seen.',
    )
  for (const { id, type } of step.exercises.filter((exercise) => !inDeepSteps.has(exercise.type)))
    say(`${id} (${type}) is written or compared in a deep step.`, 'Give it a step of its own, with safetyGate: joint.')
}

/** The private questions leave no trace that the other could read. */
function privateStep({ module, step, place }: At, report: Report): void {
  if (!step.exercises.some(({ type }) => type === 'privateSafety')) return
  const { file, lineOf } = module.skeleton
  const right =
    step.who === 'apart' &&
    step.completionRule === 'seen' &&
    step.defaultSharing === 'onlyMe' &&
    !step.mayBeSharedWithProfessional &&
    step.skippable
  if (!right)
    report({
      rule: 'private-step',
      file,
      line: lineOf(['steps', place]),
      found: `${step.id} holds private questions and could show something to the other.`,
      todo: 'It is: who apart, completionRule seen, skippable, defaultSharing onlyMe, not shared with a professional.',
    })
}

function wordBudget(step: StepSource, words: StepWords, report: Report): void {
  const count = words.passages.flatMap(({ text }) => wordsOf(text)).length
  if (count > step.minutes * wordsAMinute)
    report({
      rule: 'word-budget',
      file: words.file,
      line: 1,
      found: `${count} words for ${step.minutes} minutes.`,
      todo: `At most ${step.minutes * wordsAMinute}: cut, or make two steps of it.`,
    })
}

function stopSentence(words: StepWords, { sentence, report }: { sentence: string | undefined; report: Report }): void {
  const [first] = words.body
  const text = first && typeof first !== 'string' && first.t === 'stop' ? plain([first]) : ''
  if (sentence !== undefined && text.trim() === sentence) return
  report({
    rule: 'stop-sentence',
    file: words.file,
    line: 1,
    found: 'This joint step does not begin with the sentence that stopping is always allowed.',
    todo: `Begin with {% stop %} ${sentence ?? 'the sentence of safety/texts.yaml'} {% /stop %}.`,
  })
}

const plain = (nodes: readonly TextNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : plain(node.c))).join('')
