import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Checked, checkProgramme } from './check/check-programme.ts'
import { builtFolder, versionsFolder, videosFolder } from './content.ts'
import type { Problem } from './sources/problem.ts'
import { correct, publish, VersionProblem } from './versions.ts'
import { watchContent } from './watch-content.ts'
import { builtFiles, writeBuilt } from './write-built.ts'

const usage = `npm run content -- [--json] [--module <folder>] [--dry] [--watch]

  --json    print the figures and the problems as JSON
  --module  only this folder of programme/modules: its problems, its built form
  --dry     check only, write no built form
  --watch   go on, and do it again after each change of the programme

  --publish <version> --on <day>               freeze what is built as a version
  --correct <version> --on <day> --why <words> bring changed words into a published version`

const root = fileURLToPath(new URL('../programme', import.meta.url))

type Options = NonNullable<ReturnType<typeof readOptions>>

/** Exit code: 0 without errors (warnings may be there), 1 with errors, 2 for a call that makes no sense. */
async function checkContent(): Promise<number> {
  const options = readOptions()
  if (!options) {
    console.error(usage)
    return 2
  }
  if (options.watch) await watchContent(root, () => checkOnce(options))
  return checkOnce(options)
}

async function checkOnce(options: Options): Promise<number> {
  const checked = await checkProgramme(root, { videos: videosFolder, versions: versionsFolder })
  const { json = false, dry = false, module: only } = options
  if (only && !checked.built.some(({ folder }) => folder === only)) {
    console.error(`There is no readable module ${only}. Found: ${checked.built.map(({ folder }) => folder).join(', ')}`)
    if (!checked.summary.problems.some(({ file }) => file.startsWith(`modules/${only}/`))) return 2
  }
  const problems = checked.summary.problems.filter(({ file }) => !only || file.startsWith(`modules/${only}/`))
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length === 0 && !dry) {
    const chosen = checked.built.filter(({ folder }) => !only || folder === only)
    writeBuilt(builtFiles(chosen, checked.source.data), builtFolder)
  }
  if (json) console.log(JSON.stringify({ ...checked.summary, problems }))
  else {
    tellProblems(problems)
    if (!options.watch) tellModules(checked, only)
    tellSums(checked, problems)
  }
  if (errors.length > 0) return 1
  return options.publish || options.correct ? changeVersion(options, checked) : 0
}

/** A version holds the whole programme, so it is only made of a whole programme without errors. */
function changeVersion(
  options: { publish?: string; correct?: string; on?: string; why?: string; module?: string },
  checked: Checked,
) {
  const { publish: fresh, correct: old, on, why } = options
  if (options.module || !on || !/^\d{4}-\d{2}-\d{2}$/.test(on) || (old && !why)) {
    console.error(usage)
    return 2
  }
  try {
    if (fresh) publish({ folder: versionsFolder, version: fresh, on }, checked.built)
    if (old && why)
      console.log(`corrected: ${correct({ folder: versionsFolder, version: old, on, why }, checked.built).join(', ')}`)
    return 0
  } catch (error) {
    if (!(error instanceof VersionProblem)) throw error
    console.error(`${error.message} (${error.code})`)
    return 1
  }
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        json: { type: 'boolean' },
        dry: { type: 'boolean' },
        watch: { type: 'boolean' },
        module: { type: 'string' },
        publish: { type: 'string' },
        correct: { type: 'string' },
        on: { type: 'string' },
        why: { type: 'string' },
      },
    }).values
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return null
  }
}

function tellProblems(problems: readonly Problem[]) {
  for (const { file, line, severity, rule, found, todo } of problems)
    console.log(`programme/${file}:${line}\n  ${severity} ${rule}: ${found}\n  ${todo}\n`)
}

function tellModules({ summary, source }: Checked, only: string | undefined) {
  for (const { folder, skeleton } of source.modules.filter((module) => !only || module.folder === only)) {
    const figures = summary.modules.find(({ id }) => id === skeleton.data.id)
    const { nl, en } = skeleton.data.readByAPerson
    const read = `read by a person: nl ${nl?.on ?? 'not yet'}, en ${en?.on ?? 'not yet'}`
    const clinical = `clinical review: ${skeleton.data.clinicalReview?.on ?? 'not yet'}`
    console.log(`${folder}: ${figures?.steps} steps, ${figures?.minutes} minutes; ${read}; ${clinical}`)
  }
  if (only) return
  tellWaiting(source.data)
  const unused = summary.exerciseTypes.filter(({ uses }) => uses === 0).map(({ type }) => type)
  if (unused.length > 0) console.log(`not used yet: ${unused.join(', ')}`)
}

function tellSums({ summary }: Checked, problems: readonly Problem[]) {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  console.log(
    `${summary.words.nl} words nl, ${summary.words.en} words en; ${errors} errors, ${problems.length - errors} warnings`,
  )
}

/** What waits for a person, whatever the checker says. */
function tellWaiting({ signOff, helpList }: Checked['source']['data']) {
  const unchecked = helpList?.data.filter(({ status }) => status === 'toBeChecked').length ?? 0
  const open = signOff?.data.filter(({ signed }) => signed === 'awaiting').length ?? 0
  console.log(
    `sign-off: ${open} of ${signOff?.data.length} entries awaiting; help list: ${unchecked} of ${helpList?.data.length} rows to be checked by a person`,
  )
}

process.exitCode = await checkContent()
