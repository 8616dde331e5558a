import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Checked, checkProgramme } from './check/check-programme.ts'
import { builtFolder, videosFolder } from './content.ts'
import type { Problem } from './sources/problem.ts'
import { builtFiles, writeBuilt } from './write-built.ts'

const usage = `npm run content -- [--json] [--module <folder>] [--dry]

  --json    print the figures and the problems as JSON
  --module  only this folder of programme/modules: its problems, its built form
  --dry     check only, write no built form`

/** Exit code: 0 without errors (warnings may be there), 1 with errors, 2 for a call that makes no sense. */
async function checkContent(): Promise<number> {
  const options = readOptions()
  if (!options) {
    console.error(usage)
    return 2
  }
  const root = fileURLToPath(new URL('../programme', import.meta.url))
  const checked = await checkProgramme(root, videosFolder)
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
  if (json) console.log(JSON.stringify({ ...checked.summary, problems }, null, 2))
  else tell(checked, { problems, only })
  return errors.length === 0 ? 0 : 1
}

function readOptions() {
  try {
    return parseArgs({
      options: { json: { type: 'boolean' }, dry: { type: 'boolean' }, module: { type: 'string' } },
    }).values
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return null
  }
}

function tell({ summary, source }: Checked, { problems, only }: { problems: Problem[]; only: string | undefined }) {
  for (const { file, line, severity, rule, found, todo } of problems)
    console.log(`programme/${file}:${line}\n  ${severity} ${rule}: ${found}\n  ${todo}\n`)
  for (const { folder, skeleton } of source.modules.filter((module) => !only || module.folder === only)) {
    const figures = summary.modules.find(({ id }) => id === skeleton.data.id)
    const { nl, en } = skeleton.data.readByAPerson
    const read = `read by a person: nl ${nl?.on ?? 'not yet'}, en ${en?.on ?? 'not yet'}`
    const clinical = `clinical review: ${skeleton.data.clinicalReview?.on ?? 'not yet'}`
    console.log(`${folder}: ${figures?.steps} steps, ${figures?.minutes} minutes; ${read}; ${clinical}`)
  }
  const unused = summary.exerciseTypes.filter(({ uses }) => uses === 0).map(({ type }) => type)
  if (unused.length > 0 && !only) console.log(`not used yet: ${unused.join(', ')}`)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  console.log(
    `${summary.words.nl} words nl, ${summary.words.en} words en; ${errors} errors, ${problems.length - errors} warnings`,
  )
}

process.exitCode = await checkContent()
