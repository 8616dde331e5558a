import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FilmSource } from '../sources/skeleton.ts'
import { encoderSwitches } from './encode.ts'
import { framesOf, posterOf, stillsOf } from './frames.ts'

/** What stands beside the files of a film, so that it is known whether they still fit their inputs. */
export interface FilmRecord {
  /** SHA-256 of the inputs. */
  inputs: string
}

/**
 * Returns the SHA-256 of all that the files of a film are made of: every picture, and how they are encoded. Words are no
 * input, because the pictures hold none, and neither is code that draws the same.
 */
export function inputsOf(film: FilmSource): string {
  const hash = createHash('sha256').update(encoderSwitches)
  for (const svg of framesOf(film)) hash.update(svg)
  for (const { id, svg } of stillsOf(film)) hash.update(id).update(svg)
  return hash.update(posterOf(film)).digest('hex')
}

/** Returns what was made last time; null when there is nothing, or not all of it. */
export function readRecord(film: FilmSource, folder: string): FilmRecord | null {
  try {
    const record: FilmRecord = JSON.parse(readFileSync(join(folder, `${film.id}.made.json`), 'utf8'))
    for (const end of ['mp4', 'webm', 'poster.png']) statSync(join(folder, `${film.id}.${end}`))
    return record
  } catch {
    return null
  }
}

/** Whether the files of a film are there and fit their inputs, so that they need not be made. */
export const isMade = (film: FilmSource, folder: string): boolean => readRecord(film, folder)?.inputs === inputsOf(film)
