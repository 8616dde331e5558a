import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuiltModule, PublishedVersion } from './shape/step.ts'
import { locales } from './shape/text.ts'
import { manifestOf } from './sources/build-module.ts'
import type { Report } from './sources/problem.ts'
import { checkedFile } from './write-built.ts'

export type BuiltByFolder = { folder: string; built: BuiltModule }[]

/** Why a version cannot be published or corrected. */
export class VersionProblem extends Error {
  readonly code: 'versions.exists' | 'versions.not_there' | 'versions.nothing_to_correct'

  constructor(code: VersionProblem['code'], message: string) {
    super(message)
    this.name = 'VersionProblem'
    this.code = code
  }
}

/** Freezes what is built now as a version. A version is published once. */
export function publish(at: { folder: string; version: string; on: string }, modules: BuiltByFolder): void {
  const folder = join(at.folder, at.version)
  if (existsSync(folder)) throw new VersionProblem('versions.exists', `Version ${at.version} is already published.`)
  mkdirSync(folder, { recursive: true })
  writeModules(folder, modules)
  const steps = modules.flatMap(({ built }) => built.manifest)
  writeManifest(folder, { version: at.version, publishedOn: at.on, steps, corrections: [] })
}

/**
 * Brings changed words of today into a published version, for every step whose skeleton is still the same.
 * Returns the steps that were corrected; each is listed in the manifest with the day and the reason.
 */
export function correct(
  at: { folder: string; version: string; on: string; why: string },
  modules: BuiltByFolder,
): string[] {
  const folder = join(at.folder, at.version)
  const manifest = readManifest(folder)
  if (!manifest) throw new VersionProblem('versions.not_there', `There is no version ${at.version}.`)
  const now = rowsNow(manifest)
  const today = new Map(modules.flatMap(({ built }) => built.manifest.map((row) => [row.step, row])))
  const changed = now.filter((row) => {
    const other = today.get(row.step)
    return other !== undefined && other.skeleton === row.skeleton && other.hash !== row.hash
  })
  if (changed.length === 0)
    throw new VersionProblem('versions.nothing_to_correct', 'No step has other words and the same skeleton.')
  const names = new Set(changed.map(({ step }) => step))
  const corrected = readModules(folder).map(({ folder: name, built }) => {
    const source = modules.find((module) => module.folder === name)?.built
    return { folder: name, built: source ? withSteps(built, source, names) : built }
  })
  writeModules(folder, corrected)
  const corrections = changed.map(({ step, hash }) => ({
    step,
    on: at.on,
    why: at.why,
    from: hash,
    to: today.get(step)?.hash ?? hash,
  }))
  writeManifest(folder, { ...manifest, corrections: [...manifest.corrections, ...corrections] })
  return [...names]
}

/** A published version is what its manifest says, corrections included; nothing else may change in it. */
export function frozenVersions(folder: string, report: Report): void {
  const versions = existsSync(folder) ? readdirSync(folder) : []
  for (const version of versions) {
    const manifest = readManifest(join(folder, version))
    const found = new Map(
      readModules(join(folder, version)).flatMap(({ built }) =>
        manifestOf(built.modules).map((row) => [row.step, row]),
      ),
    )
    const rows = manifest ? rowsNow(manifest) : []
    const broken = rows.filter(({ step, skeleton, hash }) => {
      const row = found.get(step)
      return row?.skeleton !== skeleton || row.hash !== hash
    })
    const stray = [...found.keys()].filter((step) => !rows.some((row) => row.step === step))
    for (const step of [...broken.map((row) => row.step), ...stray])
      report({
        rule: 'version-frozen',
        file: `../versions/${version}`,
        line: 1,
        found: `${step} is not what version ${version} published.`,
        todo: 'Put it back from the repository. A correction is made with --correct.',
      })
  }
}

/** The rows as they are after the corrections. */
const rowsNow = ({ steps, corrections }: PublishedVersion): PublishedVersion['steps'] =>
  steps.map((row) => ({ ...row, hash: corrections.findLast(({ step }) => step === row.step)?.to ?? row.hash }))

function withSteps(stored: BuiltModule, today: BuiltModule, names: ReadonlySet<string>): BuiltModule {
  const modules = { ...stored.modules }
  for (const locale of locales) {
    const steps = stored.modules[locale].steps.map((step) =>
      names.has(step.id) ? (today.modules[locale].steps.find(({ id }) => id === step.id) ?? step) : step,
    )
    modules[locale] = { ...stored.modules[locale], steps }
  }
  return { ...stored, modules, manifest: manifestOf(modules) }
}

const manifestName = 'manifest.json'

function readManifest(folder: string): PublishedVersion | null {
  const path = join(folder, manifestName)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

function writeManifest(folder: string, manifest: PublishedVersion): void {
  writeFileSync(join(folder, manifestName), `${JSON.stringify(manifest, null, 1)}\n`)
}

function writeModules(folder: string, modules: BuiltByFolder): void {
  for (const { folder: name, built } of modules) writeFileSync(join(folder, `module-${name}.json`), checkedFile(built))
}

function readModules(folder: string): BuiltByFolder {
  return readdirSync(folder)
    .filter((name) => name.startsWith('module-'))
    .map((name) => ({
      folder: name.slice('module-'.length, -'.json'.length),
      built: (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { content: BuiltModule }).content,
    }))
}
