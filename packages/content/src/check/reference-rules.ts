import type { Report } from '../sources/problem.ts'
import type { DataSource, ModuleSource, Placed, ProgrammeSource } from '../sources/read-programme.ts'
import type { ExerciseSource } from '../sources/skeleton.ts'

interface Named {
  id: string
  what: string
  file: string
  line: number
}

/** An id is used once in the whole programme, and a module has its own place in its row. */
export function idsOnce({ modules, report }: ProgrammeSource): void {
  const names = modules.flatMap(({ skeleton, film }): Named[] => {
    const { data, file, lineOf } = skeleton
    const steps = data.steps.flatMap((step, place): Named[] => [
      { id: step.id, what: 'step', file, line: lineOf(['steps', place, 'id']) },
      ...step.exercises.map((exercise, at) => ({
        id: exercise.id,
        what: 'exercise',
        file,
        line: lineOf(['steps', place, 'exercises', at, 'id']),
      })),
    ])
    const scenes = film?.data.scenes.map(({ id }, at) => ({
      id: `${film.data.id} scene ${id}`,
      what: 'scene',
      file: film.file,
      line: film.lineOf(['scenes', at, 'id']),
    }))
    return [
      { id: data.id, what: 'module', file, line: lineOf(['id']) },
      { id: `${data.kind} ${data.number}`, what: 'place in the row', file, line: lineOf(['number']) },
      ...(film ? [{ id: film.data.id, what: 'film', file: film.file, line: film.lineOf(['id']) }] : []),
      ...steps,
      ...(scenes ?? []),
    ]
  })
  const seen = new Map<string, Named>()
  for (const name of names) {
    const first = seen.get(name.id)
    if (first)
      report({
        rule: 'id-twice',
        file: name.file,
        line: name.line,
        found: `The ${name.what} ${name.id} is already the ${first.what} at ${first.file}:${first.line}.`,
        todo: 'Give it a name of its own. Answers hang on ids, so never change one that couples have used.',
      })
    else seen.set(name.id, name)
  }
  for (const { skeleton } of modules)
    for (const [place, step] of skeleton.data.steps.entries()) {
      const strangers = [step.id, ...step.exercises.map(({ id }) => id)].filter(
        (id) => !id.startsWith(`${skeleton.data.id}-`),
      )
      for (const id of strangers)
        report({
          rule: 'id-name',
          file: skeleton.file,
          line: skeleton.lineOf(['steps', place]),
          found: `${id} does not begin with ${skeleton.data.id}-.`,
          todo: 'Ids begin with the id of their module, so that two writers never take the same.',
        })
    }
}

/** Everything that is named exists. */
export function references(source: ProgrammeSource): void {
  const { modules, data, report } = source
  const exercises = new Set(
    modules.flatMap(({ skeleton }) => skeleton.data.steps.flatMap((step) => step.exercises.map(({ id }) => id))),
  )
  const films = new Set(modules.flatMap(({ film }) => film?.data.id ?? []))
  const usable = new Map(
    data.instruments
      .filter((instrument) => instrument.data.licenceStatus !== 'blocked')
      .map((instrument) => [instrument.data.id, new Set(instrument.data.questions.map(({ id }) => id))]),
  )
  for (const module of modules)
    for (const [place, step] of module.skeleton.data.steps.entries())
      for (const [at, exercise] of step.exercises.entries())
        for (const missing of missingFor(exercise, { exercises, films, usable, data }))
          report({
            rule: 'reference',
            file: module.skeleton.file,
            line: module.skeleton.lineOf(['steps', place, 'exercises', at]),
            found: `${exercise.id} points to ${missing}, which is not there or may not be used.`,
            todo: 'Mend the name, or make what it points to.',
          })
  for (const module of modules) filmReferences(module, source)
  dataReferences(source)
}

interface Known {
  exercises: ReadonlySet<string>
  films: ReadonlySet<string>
  usable: ReadonlyMap<string, ReadonlySet<string>>
  data: ProgrammeSource['data']
}

function missingFor(exercise: ExerciseSource, known: Known): string[] {
  const settings: Record<string, unknown> = exercise
  const missing: string[] = []
  const need = (kind: string, name: unknown, has: boolean) => {
    if (typeof name === 'string' && !has) missing.push(`${kind} ${name}`)
  }
  if (exercise.type === 'compare') need('exercise', settings.of, known.exercises.has(String(settings.of)))
  if (exercise.type === 'video') need('film', settings.video, known.films.has(String(settings.video)))
  if (exercise.type === 'privateSafety')
    need('instrument', settings.instrument, known.data.privateQuestions?.data.id === settings.instrument)
  if (exercise.type === 'measurement') {
    const questions = known.usable.get(String(settings.instrument))
    need('instrument', settings.instrument, questions !== undefined)
    for (const id of asList(settings.questions)) need('question', id, questions?.has(String(id)) ?? false)
  }
  if (exercise.type === 'grade' && isRecord(settings.measures)) {
    const { instrument, question } = settings.measures
    need('question', question, known.usable.get(String(instrument))?.has(String(question)) ?? false)
  }
  if (exercise.type === 'guidedTalk') {
    const roles = new Set([...asList(settings.roles), 'both'])
    for (const round of asList(settings.rounds))
      if (isRecord(round)) need('role', round.speaker, roles.has(round.speaker))
  }
  return missing
}

function filmReferences({ skeleton, film }: ModuleSource, { report }: ProgrammeSource): void {
  if (skeleton.data.kind === 'core' && !skeleton.data.film)
    report({
      rule: 'film',
      file: skeleton.file,
      line: skeleton.lineOf(['film']),
      found: 'A core module has a film; this one has none.',
      todo: 'Write film.yaml and set film: true.',
    })
  if (film && !film.data.scenes.some(({ id }) => id === film.data.poster))
    report({
      rule: 'reference',
      file: film.file,
      line: film.lineOf(['poster']),
      found: `The poster ${film.data.poster} is no scene of this film.`,
      todo: `The scenes are: ${film.data.scenes.map(({ id }) => id).join(', ')}.`,
    })
}

function dataReferences({ data, report }: ProgrammeSource): void {
  const help = new Set(data.helpList?.data.map(({ id }) => id))
  for (const [at, line] of data.notForYou?.data.entries() ?? [])
    for (const id of line.help)
      if (!help.has(id) && data.notForYou)
        report({
          rule: 'reference',
          file: data.notForYou.file,
          line: data.notForYou.lineOf([at, 'help']),
          found: `${id} is not in the help list.`,
          todo: 'Mend the name, or add the row to safety/help-list.yaml.',
        })
  privateReferences(data, report)
  for (const { data: instrument, file, lineOf } of data.instruments)
    for (const id of instrument.scale)
      if (!instrument.questions.some((question) => question.id === id))
        report({
          rule: 'reference',
          file,
          line: lineOf(['scale']),
          found: `${id} is not one of its questions.`,
          todo: 'Mend the name.',
        })
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Every question that a frame, the repeat or the words name is asked, and every question asked is named by words. */
function privateReferences({ privateQuestions, privateWords }: DataSource, report: Report): void {
  if (!privateQuestions || !privateWords) return
  const { whole, short, dangerTogether } = privateQuestions.data
  const own = short.flatMap((screen) => (typeof screen === 'string' ? [] : [screen.id]))
  const asked = new Set([...whole.map(({ id }) => id), ...own])
  const unknown = (file: Placed<unknown>, ids: readonly string[], path: (string | number)[]) => {
    for (const id of ids.filter((name) => !asked.has(name)))
      report({
        rule: 'reference',
        file: file.file,
        line: file.lineOf(path),
        found: `${id} is not one of the private questions.`,
        todo: 'Mend the name.',
      })
  }
  const names = short.flatMap((screen) => (typeof screen === 'string' ? [screen] : []))
  unknown(privateQuestions, names, ['short'])
  unknown(privateQuestions, [...dangerTogether.one, ...dangerTogether.other], ['dangerTogether'])
  for (const [at, { when }] of privateWords.data.words.entries())
    if ('yes' in when || 'ratherNotSay' in when)
      unknown(privateWords, [...(when.yes ?? []), ...(when.ratherNotSay ?? [])], ['words', at, 'when'])
}
