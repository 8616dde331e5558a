import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildModule, manifestOf } from '../src/sources/build-module.ts'
import type { Problem } from '../src/sources/problem.ts'
import { readProgramme } from '../src/sources/read-programme.ts'
import { type BuiltByFolder, correct, frozenVersions, publish, VersionProblem } from '../src/versions.ts'

const source = readProgramme(fileURLToPath(new URL('../programme', import.meta.url)))
const now = (): BuiltByFolder =>
  source.modules.map((module) => ({ folder: module.folder, built: buildModule(module, source.report) }))
const on = '2026-01-31'
const file = `module-${source.modules[0]?.folder}.json`

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'versions-'))
  publish({ folder, version: '1', on }, now())
})
afterEach(() => rmSync(folder, { recursive: true }))

function findings(): Problem[] {
  const problems: Problem[] = []
  frozenVersions(folder, (problem) => problems.push({ severity: 'error', ...problem }))
  return problems
}

/** The built form with one change in m1-goal, in Dutch. */
function changed(change: (step: { title: string; minutes: number }) => void): BuiltByFolder {
  return structuredClone(now()).map(({ folder, built }) => {
    for (const step of built.modules.nl.steps) if (step.id === 'm1-goal') change(step)
    return { folder, built: { ...built, manifest: manifestOf(built.modules) } }
  })
}

const codeOf = (act: () => unknown): string | undefined => {
  try {
    act()
  } catch (error) {
    return error instanceof VersionProblem ? error.code : 'another error'
  }
  return undefined
}

describe('a published version', () => {
  it('is what was built, and is published once', () => {
    expect(findings()).toEqual([])
    expect(codeOf(() => publish({ folder, version: '1', on }, now()))).toBe('versions.exists')
  })

  it('is frozen: one other word in it is found', () => {
    const path = join(folder, '1', file)
    writeFileSync(path, readFileSync(path, 'utf8').replace('Kies samen één ding', 'Kies samen twee dingen'))
    expect(findings()).toEqual([
      expect.objectContaining({ rule: 'version-frozen', found: expect.stringContaining('m1-goal') }),
    ])
  })

  it('takes a correction of words, listed with its day and its reason', () => {
    const words = changed((step) => {
      step.title = 'Kies samen iets'
    })
    expect(correct({ folder, version: '1', on, why: 'a spelling mistake' }, words)).toEqual(['m1-goal'])
    expect(findings()).toEqual([])
    expect(readFileSync(join(folder, '1', file), 'utf8')).toContain('Kies samen iets')
    const { corrections } = JSON.parse(readFileSync(join(folder, '1/manifest.json'), 'utf8'))
    expect(corrections).toEqual([expect.objectContaining({ step: 'm1-goal', on, why: 'a spelling mistake' })])
  })

  it('takes no correction that changes the skeleton', () => {
    const longer = changed((step) => {
      step.minutes = 8
    })
    expect(codeOf(() => correct({ folder, version: '1', on, why: 'longer' }, longer))).toBe(
      'versions.nothing_to_correct',
    )
    expect(findings()).toEqual([])
  })

  it('cannot be corrected before it is there', () => {
    expect(codeOf(() => correct({ folder, version: '2', on, why: 'x' }, now()))).toBe('versions.not_there')
  })
})
