import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildModule } from './sources/build-module.ts'
import { readProgramme } from './sources/read-programme.ts'
import { builtFiles, writeBuilt } from './write-built.ts'

const root = fileURLToPath(new URL('../programme', import.meta.url))
const source = readProgramme(root)
const built = source.modules.map((module) => ({
  folder: module.folder,
  built: buildModule(module, source.report),
}))
for (const p of source.problems) console.log(`${p.file}:${p.line} ${p.rule} ${p.found} ${p.todo}`)
if (source.problems.length === 0) writeBuilt(builtFiles(built, source.data), join(root, '../built'))
else process.exitCode = 1
