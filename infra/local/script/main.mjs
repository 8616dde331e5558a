import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { checkout } from '../places.mjs'
import { explain, LocalProblem } from '../problem.mjs'
import { workspaces } from '../workspaces.mjs'

/** Runs a script of one workspace in its folder, with its programs on PATH: `npm run script -- packages/ui gallery`. */
function runScript() {
  const [path, name = '', ...args] = process.argv.slice(2)
  const workspace = workspaces().find((it) => it.path === path)
  if (!workspace)
    throw new LocalProblem(
      'script.workspace',
      path ? `There is no workspace ${path}.` : 'Which workspace, and which of its scripts?',
      'As in: npm run script -- packages/ui gallery',
    )
  const script = workspace.scripts[name]
  if (!script)
    throw new LocalProblem(
      'script.name',
      `${path} has no script ${name}.`,
      `It has: ${Object.keys(workspace.scripts).join(', ')}.`,
    )
  const env = { ...process.env, PATH: `${join(workspace.folder, 'node_modules/.bin')}:${process.env.PATH}` }
  const child = spawn('sh', ['-c', `${script} "$@"`, 'sh', ...args], { cwd: workspace.folder, env, stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']))
    process.on(signal, () => child.kill('SIGTERM'))
  process.channel?.unref()
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
}

try {
  runScript()
} catch (error) {
  explain(error, checkout)
  process.exitCode = 1
}
