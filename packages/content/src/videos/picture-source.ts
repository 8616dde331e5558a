import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../sources/build-module.ts'
import { filmTimes } from '../sources/film-timing.ts'
import type { FilmSource } from '../sources/skeleton.ts'

/** What stands beside the files of a film, so that it is known whether they still fit their source. */
export interface FilmRecord {
  /** SHA-256 of what is drawn and when; the words are not in the picture. */
  source: string
  seconds: number
}

/** Goes up when the hand that draws changes, so that every film is made again. */
const hand = 2

/** The part of the source that the picture depends on. */
export const pictureSource = (film: FilmSource): string =>
  sha256([hand, filmTimes(film), film.scenes.map((scene) => scene.draw), film.poster])

/** What was made last time; null when there is nothing, or not all of it. */
export function readRecord(film: FilmSource, folder: string): FilmRecord | null {
  try {
    const record: FilmRecord = JSON.parse(readFileSync(join(folder, `${film.id}.made.json`), 'utf8'))
    for (const end of ['mp4', 'webm', 'poster.png']) statSync(join(folder, `${film.id}.${end}`))
    return record
  } catch {
    return null
  }
}
