import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { builtFolder, ContentError, loadProgramme, locales } from '../src/content.ts'

const programme = loadProgramme()
const steps = locales.flatMap((locale) => programme.modules(locale).flatMap((module) => module.steps))

const codeOf = (act: () => unknown): string | undefined => {
  try {
    act()
  } catch (error) {
    return error instanceof ContentError ? error.code : 'another error'
  }
  return undefined
}

describe('the built programme', () => {
  it('has the same steps and exercises in both languages', () => {
    const shape = (locale: 'nl' | 'en') =>
      programme
        .modules(locale)
        .map((module) => module.steps.map((step) => [step.id, step.exercises.map(({ id }) => id)]))
    expect(shape('en')).toEqual(shape('nl'))
  })

  it('sends no step of more than 6 kB gzip to the browser', () => {
    const heavy = steps.filter((step) => gzipSync(JSON.stringify(step)).length > 6 * 1024)
    expect(heavy.map((step) => step.id)).toEqual([])
  })

  it('keeps a place for the private questions, for the person alone, without a question in the step', () => {
    const asked = steps.flatMap((step) => step.exercises).filter((exercise) => exercise.type === 'privateSafety')
    expect(asked.length).toBeGreaterThan(0)
    for (const exercise of asked) {
      expect(exercise.audiences).toEqual(['onlyMe'])
      expect(exercise.primitive).toBe('show')
    }
  })

  it('comes to step 1 of module 1 before the private questions', () => {
    const [first, second] = programme.modules('nl')[0]?.steps ?? []
    expect(first?.exercises.some((exercise) => exercise.type === 'privateSafety')).toBe(false)
    expect(second?.exercises.some((exercise) => exercise.type === 'privateSafety')).toBe(true)
  })

  it('reads every step aloud, with its question and what can be chosen', () => {
    expect(programme.stepPayload('m1-wish', 'nl').readAloud).toContain('Wat wil je graag?')
    expect(programme.stepPayload('m1-wish', 'nl').readAloud).toContain('Minder spanning in huis.')
    expect(steps.every((step) => step.readAloud.length > 100)).toBe(true)
  })

  it('holds no text of a blocked instrument', () => {
    const blocked = programme.data.instruments.filter((instrument) => instrument.licenceStatus === 'blocked')
    expect(blocked.map(({ id, questions }) => [id, questions])).toEqual([['csi-4', []]])
  })
})

describe('the loader', () => {
  it('refuses content that was changed after it was checked', () => {
    const folder = mkdtempSync(join(tmpdir(), 'content-'))
    cpSync(builtFolder, folder, { recursive: true })
    expect(codeOf(() => loadProgramme(folder))).toBeUndefined()
    const file = join(folder, 'outside-versions.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('0800-2000', '0900-2000'))
    expect(codeOf(() => loadProgramme(folder))).toBe('content.not_checked')
  })

  it('says so when there is nothing built', () => {
    expect(codeOf(() => loadProgramme(join(tmpdir(), 'no-such-folder')))).toBe('content.not_there')
  })

  it('knows no step that does not exist', () => {
    expect(codeOf(() => programme.stepPayload('m9-nothing', 'nl'))).toBe('content.no_such_step')
    expect(programme.exercise('m9-nothing')).toBeUndefined()
  })
})
