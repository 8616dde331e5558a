import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fullFolders } from './tree.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Files that keep every rule. */
const sound = {
  'apps/api/src/platform/domain/clock.ts': 'export type Clock = { now(): number }\n',
  'apps/api/src/platform/clock/system-clock.ts': 'export const systemClock = { now: () => Date.now() }\n',
  'apps/api/src/licences/licences.reader.ts': "export const reader = 'reader'\n",
  'apps/api/src/licences/licences.commands.ts': "export const commands = 'commands'\n",
  'apps/api/src/couples/redeem-code.ts':
    "import { commands } from '../licences/licences.commands.ts'\nexport const used = commands\n",
  'apps/api/src/licences/licences.repository.ts': "export const rows = 'rows'\n",
  'apps/api/src/couples/domain/couple.ts':
    "import type { Clock } from '../../platform/domain/clock.ts'\nexport type Couple = { since: Clock }\n",
  'apps/api/src/couples/invite-partner.ts':
    "import { reader } from '../licences/licences.reader.ts'\nexport const day = new Date(0)\nexport const seen = reader\n",
  'apps/api/src/couples/redeem.ts': "import '../licences/licences.commands.ts'\n",
  'apps/api/src/conversations/emails/announce.ts': "import '../room/seats.ts'\nimport '../room/livekit/video.ts'\n",
  'apps/api/src/conversations/room/seats.ts': "import './livekit/video.ts'\n",
  'apps/api/src/conversations/room/livekit/video.ts': "export const video = 'video'\n",
  'apps/api/src/conversations/room/domain/seat.ts': "export const seat = 'seat'\n",
  'packages/contract/src/contract.ts': "export const version = '1'\n",
  'packages/content/src/shape.ts': 'export type Step = { id: string }\nexport const longest = 1\n',
  'packages/contract/src/step.ts': "import type { Step } from '../../content/src/shape.ts'\nexport type Read = Step\n",
  'packages/testing/src/contract-server.ts': 'export const server = 1\n',
  'apps/learner/test/world.ts': "import '../../../packages/testing/src/contract-server.ts'\n",
  'packages/web/src/session.ts': "export const session = 'session'\n",
  'packages/web/src/in-transaction.ts': 'export const save = (tx: 1, a: 2, b: 3, c: 4) => tx + a + b + c\n',
  'packages/ui/src/Button.tsx': 'export const Button = 1\n',
  'packages/disclosure/src/disclosure.ts': 'export const n = 15\n',
  'apps/learner/src/main.tsx': 'export const app = 1\n',
  'apps/learner/src/api.ts': 'export const callApi = 1\n',
  'apps/learner/src/layout/when.ts': "import '../api.ts'\n",
  'apps/learner/src/features/session/person.ts': "import '../../api.ts'\nimport '../../layout/when.ts'\n",
  'apps/learner/src/routes.tsx': "import './features/steps/step-page.tsx'\n",
  'apps/learner/src/features/steps/step-page.tsx': "import './step-text.tsx'\n",
  'apps/learner/src/features/steps/step-text.tsx': 'export const text = 1\n',
  'infra/local/postgres.mjs': 'export const startPostgres = 1\n',
  'docs/adr/README.md': '[1](0001-a.md)\n',
  'docs/adr/0001-a.md': '# 1. a\n',
}

/** One violation of each kind: what is planted, which tool must see it, and under which name. */
const violations = [
  [
    'a window into another context',
    'cruiser',
    'front-doors-only',
    'apps/api/src/couples/peek.ts',
    "import '../licences/licences.repository.ts'\n",
  ],
  [
    'a context that imports one above it',
    'cruiser',
    'contexts-import-down',
    'apps/api/src/licences/upwards.ts',
    "import '../couples/couples.reader.ts'\n",
    'apps/api/src/couples/couples.reader.ts',
    'export const reader = 1\n',
  ],
  [
    'a type taken through that window',
    'cruiser',
    'front-doors-only',
    'apps/api/src/couples/peek-type.ts',
    "import type { rows } from '../licences/licences.repository.ts'\nexport type Rows = typeof rows\n",
  ],
  [
    'a platform that knows a context',
    'cruiser',
    'platform-knows-no-context',
    'apps/api/src/platform/http/guard.ts',
    "import '../../licences/licences.reader.ts'\n",
  ],
  [
    'a room that imports one above it',
    'cruiser',
    'rooms-import-down',
    'apps/api/src/conversations/room/telling.ts',
    "import '../emails/announce.ts'\n",
  ],
  [
    'a room inside a room that imports the one around it',
    'cruiser',
    'rooms-import-down',
    'apps/api/src/conversations/room/livekit/sitting.ts',
    "import '../seats.ts'\n",
  ],
  [
    'a rule of a room that imports its own shell',
    'cruiser',
    'pure-domain',
    'apps/api/src/conversations/room/domain/shell.ts',
    "import '../seats.ts'\n",
  ],
  [
    'a rule that reads a file',
    'cruiser',
    'pure-domain',
    'apps/api/src/couples/domain/reading.ts',
    "import 'node:fs'\n",
  ],
  [
    'a rule of a room that reads a file',
    'cruiser',
    'pure-domain',
    'apps/api/src/couples/invites/domain/reading.ts',
    "import 'node:fs'\n",
  ],
  [
    'a rule that uses a framework',
    'cruiser',
    'pure-domain',
    'apps/api/src/couples/domain/framework.ts',
    "import '@nestjs/common'\n",
  ],
  [
    'a rule that imports its own shell',
    'cruiser',
    'pure-domain',
    'apps/api/src/couples/domain/shell.ts',
    "import '../invite-partner.ts'\n",
  ],
  [
    'an app that imports another app',
    'cruiser',
    'apps-stand-alone',
    'apps/municipality/src/main.tsx',
    "import '../../learner/src/main.tsx'\n",
  ],
  [
    'a frame that knows a feature',
    'cruiser',
    'layers-of-an-app',
    'apps/learner/src/layout/app-frame.tsx',
    "import '../features/session/person.ts'\n",
  ],
  [
    'an API that knows a page',
    'cruiser',
    'layers-of-an-app',
    'apps/municipality/src/api.ts',
    "import './features/report/report-page.ts'\n",
    'apps/municipality/src/features/report/report-page.ts',
    'export const page = 1\n',
  ],
  [
    'a component that is away from its words',
    'cruiser',
    'own-words-stay-home',
    'apps/learner/src/features/today/today.tsx',
    "import '../steps/step-text.tsx'\n",
  ],
  [
    'a component among the words of others',
    'cruiser',
    'own-words-stay-home',
    'apps/learner/src/features/conversations/talks-page.tsx',
    "import '../steps/step-text.tsx'\n",
  ],
  [
    'a package that imports an app',
    'cruiser',
    'packages-below-apps',
    'packages/web/src/upwards.ts',
    "import '../../../apps/learner/src/main.tsx'\n",
  ],
  [
    'disclosure control that leans on the rest',
    'cruiser',
    'disclosure-stands-alone',
    'packages/disclosure/src/leaning.ts',
    "import '../../contract/src/contract.ts'\n",
  ],
  [
    'a contract that needs more than zod',
    'cruiser',
    'contract-needs-zod-only',
    'packages/contract/src/more.ts',
    "import 'node:crypto'\n",
  ],
  [
    'a contract that carries the content along',
    'cruiser',
    'contract-takes-types-of-a-step',
    'packages/contract/src/carrying.ts',
    "import { longest } from '../../content/src/shape.ts'\nexport const most = longest\n",
  ],
  [
    'a page on a fake API',
    'cruiser',
    'testing-stays-in-tests',
    'apps/learner/src/faked.ts',
    "import '../../../packages/testing/src/contract-server.ts'\n",
  ],
  [
    'a component that knows the API',
    'cruiser',
    'ui-knows-no-route-and-no-api',
    'packages/ui/src/Knowing.tsx',
    "import '../../contract/src/contract.ts'\n",
  ],
  [
    'a component that knows a route',
    'cruiser',
    'ui-knows-no-route-and-no-api',
    'packages/ui/src/Link.tsx',
    "import 'react-router'\n",
  ],
  [
    'a product that needs the local run',
    'cruiser',
    'product-knows-no-infra',
    'apps/api/src/couples/local.ts',
    "import '../../../../infra/local/postgres.mjs'\n",
  ],
  [
    'a circle',
    'cruiser',
    'no-circles',
    'packages/web/src/left.ts',
    "import './right.ts'\n",
    'packages/web/src/right.ts',
    "import './left.ts'\n",
  ],
  ['new Date()', 'oxlint', 'house(no-own-world)', 'apps/api/src/couples/date.ts', 'export const at = new Date()\n'],
  [
    'Date.now()',
    'oxlint',
    'house(no-own-world)',
    'packages/web/src/now.ts',
    'export const at = globalThis.Date.now()\n',
  ],
  [
    'Temporal.Now',
    'oxlint',
    'house(no-own-world)',
    'apps/api/src/couples/temporal.ts',
    'export const at = Temporal.Now.instant()\n',
  ],
  [
    'Math.random()',
    'oxlint',
    'house(no-own-world)',
    'apps/api/src/couples/random.ts',
    'export const chance = Math.random()\n',
  ],
  ['process.env', 'oxlint', 'house(no-own-world)', 'apps/api/src/couples/env.ts', 'export const { env } = process\n'],
  [
    'an imported process',
    'oxlint',
    'house(no-own-world)',
    'apps/api/src/couples/env-import.ts',
    "import { env } from 'node:process'\nexport const all = env\n",
  ],
  [
    'four parameters',
    'oxlint',
    'house(few-parameters)',
    'packages/web/src/four.ts',
    'export const four = (a: 1, b: 2, c: 3, d: 4) => a + b + c + d\n',
  ],
  [
    'six collaborators',
    'oxlint',
    'house(few-parameters)',
    'apps/api/src/couples/six.ts',
    'export class Six {\n  constructor(a: 1, b: 2, c: 3, d: 4, e: 5, f: 6) {\n    console.log(a, b, c, d, e, f)\n  }\n}\n',
  ],
  [
    'SQL by hand outside of a repository',
    'oxlint',
    'house(sql-in-repositories)',
    'apps/api/src/couples/count.ts',
    "export const count = (tx: { query(sql: string): number }) => tx.query('select 1')\n",
  ],
  [
    'a field that the browser writes to disk',
    'oxlint',
    'house(fields-leave-no-trace)',
    'packages/ui/src/field.tsx',
    'export const Field = () => <textarea name="words" />\n',
  ],
  [
    'a page that lets the browser remember a field',
    'oxlint',
    'house(fields-leave-no-trace)',
    'apps/learner/src/features/steps/remembered.tsx',
    'import { TextField } from \'./text-field.tsx\'\nexport const Remembered = () => <TextField autoComplete="email" />\n',
  ],
  [
    'a promise nobody waits for',
    'oxlint',
    'typescript(no-floating-promises)',
    'packages/web/src/floating.ts',
    'const save = async () => 1\nexport const go = () => {\n  save()\n}\n',
  ],
  ['a default export', 'oxlint', 'import(no-default-export)', 'packages/web/src/nameless.ts', 'export default 1\n'],
  ['a vague name', 'tree', 'packages/web/src/date-utils.ts', 'packages/web/src/date-utils.ts', 'export const x = 1\n'],
  ['a vague folder', 'tree', 'apps/api/src/shared/ids.ts', 'apps/api/src/shared/ids.ts', 'export const x = 1\n'],
  ['a barrel in an app', 'tree', 'apps/learner/src/index.ts', 'apps/learner/src/index.ts', 'export const x = 1\n'],
  [
    'a file of 301 lines',
    'tree',
    'packages/web/src/long.ts: 301 lines',
    'packages/web/src/long.ts',
    'export {}\n'.repeat(301),
  ],
  [
    'a test of 501 lines',
    'tree',
    'packages/web/src/long.test.ts: 501 lines',
    'packages/web/src/long.test.ts',
    'export {}\n'.repeat(501),
  ],
  ['a decision that its index lacks', 'tree', 'docs/adr/0002-b.md: not in', 'docs/adr/0002-b.md', '# 2. b\n'],
  ['recipes without an index', 'tree', 'docs/recipes/README.md is not there', 'docs/recipes/add-a-thing.md', '# Add\n'],
]

/** @param {Record<string, string>} files */
function tree(files) {
  const folder = mkdtempSync(join(tmpdir(), 'tweespraak-walls-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const config of [
    '.oxlintrc.json',
    '.dependency-cruiser.mjs',
    'infra/lint/oxlint-rules.mjs',
    'tsconfig.base.json',
  ])
    cpSync(join(root, config), join(folder, config))
  writeFileSync(join(folder, 'tsconfig.json'), '{ "extends": "./tsconfig.base.json", "include": ["apps", "packages"] }')
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n')
  symlinkSync(join(root, 'infra/lint/node_modules'), join(folder, 'node_modules'))
  spawnSync('git', ['init', '-q'], { cwd: folder })
  return folder
}

const commands = /** @type {Record<string, [string, string[]]>} */ ({
  cruiser: ['depcruise', ['--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'apps', 'packages', 'infra']],
  oxlint: ['oxlint', ['--type-aware', '--disable-nested-config', '--format', 'unix', '.']],
  tree: [process.execPath, [join(root, 'infra/lint/tree.mjs')]],
})

/** @param {string} folder */
function everyTool(folder) {
  const bin = join(root, 'infra/lint/node_modules/.bin')
  const env = { ...process.env, PATH: `${bin}:${join(root, 'node_modules/.bin')}:${process.env.PATH}` }
  return Object.fromEntries(
    Object.entries(commands).map(([tool, [command, args]]) => {
      const { stdout, stderr, status } = spawnSync(command, args, { cwd: folder, env, encoding: 'utf8' })
      return [tool, { said: stdout + stderr, status }]
    }),
  )
}

describe('the walls of the house', () => {
  /** @type {string} */ let planted
  /** @type {string} */ let clean
  /** @type {Record<string, { said: string, status: number | null }>} */ let found

  beforeAll(() => {
    clean = tree(sound)
    /** @type {Record<string, string>} */
    const files = { ...sound }
    for (const [, , , ...pairs] of violations)
      for (let at = 0; at < pairs.length; at += 2) files[/** @type {string} */ (pairs[at])] = pairs[at + 1] ?? ''
    planted = tree(files)
    found = everyTool(planted)
  }, 120_000)

  afterAll(() => {
    for (const folder of [planted, clean]) rmSync(folder, { recursive: true, force: true })
  })

  test('a sound tree passes every tool', () => {
    for (const [tool, { said, status }] of Object.entries(everyTool(clean)))
      expect(status, `${tool} said:\n${said}`).toBe(0)
  }, 120_000)

  test.for(violations)('%s is caught', ([, tool, name, path]) => {
    const { said, status } = /** @type {{ said: string, status: number }} */ (found[tool ?? ''])
    expect(status).not.toBe(0)
    const line = said.split('\n').find((text) => text.includes(name ?? '') && text.includes(path ?? ''))
    expect(line, `nothing about ${path} in:\n${said}`).toBeDefined()
  })
})

test('a folder of more than thirty source files is too full, and tests do not count', () => {
  const files = (/** @type {number} */ count, ending = '.ts') =>
    Array.from({ length: count }, (_, nth) => `apps/api/src/couples/file${nth}${ending}`)
  expect(fullFolders([...files(30), ...files(30, '.test.ts')])).toEqual([])
  expect(fullFolders(files(31))).toEqual(['apps/api/src/couples: 31 source files; cut it into rooms of at most 30.'])
})
