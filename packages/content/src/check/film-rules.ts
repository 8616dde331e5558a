import { statSync } from 'node:fs'
import { join } from 'node:path'
import { filmTimes } from '../sources/film-timing.ts'
import type { ProgrammeSource } from '../sources/read-programme.ts'
import { inputsOf, readRecord } from '../videos/film-record.ts'

const minFilmSeconds = 60
const maxFilmSeconds = 180
const maxFilmBytes = 2 * 1024 * 1024

/** A film is 1–3 minutes, at most 2 MB, and made from what its file says now. */
export function filmRules({ modules, report }: ProgrammeSource, videosFolder: string): void {
  for (const { film } of modules) {
    if (!film) continue
    const say = (found: string, todo: string) => report({ rule: 'film', file: film.file, line: 1, found, todo })
    const { seconds } = filmTimes(film.data)
    if (seconds < minFilmSeconds || seconds > maxFilmSeconds)
      say(
        `The film takes ${Math.round(seconds)} seconds.`,
        `Make it ${minFilmSeconds}–${maxFilmSeconds}: fewer or more lines.`,
      )
    const record = readRecord(film.data, videosFolder)
    if (!record) {
      say('The film has not been made.', `Run: npm run videos ${film.data.id}`)
      continue
    }
    if (record.inputs !== inputsOf(film.data))
      say('The film is older than what it shows.', `Run: npm run videos ${film.data.id}`)
    for (const end of ['mp4', 'webm']) {
      const { size } = statSync(join(videosFolder, `${film.data.id}.${end}`))
      if (size > maxFilmBytes) say(`The ${end} is ${size} bytes.`, `At most ${maxFilmBytes}: draw less at a time.`)
    }
  }
}
