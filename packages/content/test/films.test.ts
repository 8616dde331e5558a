import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { videosFolder } from '../src/content.ts'
import { readProgramme } from '../src/sources/read-programme.ts'
import type { FilmSource } from '../src/sources/skeleton.ts'
import { inputsOf, isMade } from '../src/videos/film-record.ts'
import { makeFilm } from '../src/videos/make-film.ts'

const folder = mkdtempSync(join(tmpdir(), 'films-'))
afterAll(() => rmSync(folder, { recursive: true }))

const { modules } = readProgramme(fileURLToPath(new URL('../programme', import.meta.url)))
const films = modules.flatMap(({ film }) => (film ? [film.data] : []))
const [film] = films as [FilmSource]
const [scene, ...scenes] = film.scenes as [FilmSource['scenes'][number]]

/** A film of some seconds, so that it is encoded quickly. */
const short: FilmSource = {
  ...film,
  id: 'short',
  poster: scene.id,
  scenes: [{ ...scene, lines: scene.lines.slice(0, 1) }],
}

describe('a film is made again', () => {
  it('when the pen needs longer for a stroke', () => {
    const slower = scene.draw.map((stroke, nth) => (nth === 0 ? { ...stroke, for: stroke.for + 1 } : stroke))
    expect(inputsOf({ ...film, scenes: [{ ...scene, draw: slower }, ...scenes] })).not.toBe(inputsOf(film))
  })

  it('when it lasts otherwise', () => {
    const shorter = { ...film, scenes: [{ ...scene, lines: scene.lines.slice(1) }, ...scenes] }
    expect(inputsOf(shorter)).not.toBe(inputsOf(film))
  })

  it('when one of its files is gone', () => {
    const copy = join(folder, 'copy')
    cpSync(videosFolder, copy, { recursive: true })
    expect(isMade(film, copy)).toBe(true)
    rmSync(join(copy, `${film.id}.webm`))
    expect(isMade(film, copy)).toBe(false)
  })
})

describe('a film is not made again', () => {
  it('when only its descriptions change, which no picture holds', () => {
    const retold = { ...film, scenes: film.scenes.map((it) => ({ ...it, describe: { nl: 'Anders.', en: 'Else.' } })) }
    expect(inputsOf(retold)).toBe(inputsOf(film))
  })

  it.each(films.map((it) => [it.id, it] as const))('as %s lies in the repository', (_id, it) => {
    expect(isMade(it, videosFolder)).toBe(true)
  })
})

describe.skipIf(!hasFfmpeg())('a film that is made twice', () => {
  it('is bit for bit the same', async () => {
    const [once, twice] = [await bytesOf('once'), await bytesOf('twice')]
    expect(twice).toEqual(once)
  }, 120_000)
})

async function bytesOf(name: string) {
  const into = join(folder, name)
  mkdirSync(into)
  await makeFilm(short, into, () => {})
  return ['mp4', 'webm', 'poster.png'].map((end) =>
    createHash('sha256')
      .update(readFileSync(join(into, `short.${end}`)))
      .digest('hex'),
  )
}

function hasFfmpeg() {
  try {
    execFileSync('ffmpeg', ['-version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
