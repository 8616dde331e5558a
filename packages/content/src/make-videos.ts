import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { videosFolder } from './content.ts'
import { readProgramme } from './sources/read-programme.ts'
import { EncoderProblem } from './videos/encode.ts'
import { isMade } from './videos/film-record.ts'
import { makeFilm } from './videos/make-film.ts'

/**
 * `npm run videos [film id] [--again]`: draws and encodes the films whose inputs have changed.
 * `--again` makes them even so.
 */
async function makeVideos(wanted: string | undefined, again: boolean): Promise<number> {
  const { modules, problems } = readProgramme(fileURLToPath(new URL('../programme', import.meta.url)))
  for (const { file, line, found } of problems) console.error(`${file}:${line} ${found}`)
  if (problems.length > 0) return 1
  const films = modules.flatMap(({ film }) => (film ? [film.data] : []))
  const chosen = wanted ? films.filter((film) => film.id === wanted) : films
  if (chosen.length === 0) {
    console.error(`There is no film ${wanted}. The films are: ${films.map((film) => film.id).join(', ')}`)
    return 1
  }
  mkdirSync(videosFolder, { recursive: true })
  for (const film of chosen) {
    if (!again && isMade(film, videosFolder)) {
      console.log(`${film.id}: as it was`)
      continue
    }
    await makeFilm(film, videosFolder, (share) => process.stdout.write(`\r${film.id}: ${Math.floor(share * 100)} %  `))
    process.stdout.write(`\r${film.id}: made\n`)
  }
  return 0
}

const words = process.argv.slice(2)
try {
  process.exitCode = await makeVideos(
    words.find((word) => !word.startsWith('--')),
    words.includes('--again'),
  )
} catch (error) {
  if (!(error instanceof EncoderProblem)) throw error
  console.error(`${error.message} (${error.code})`)
  process.exitCode = 1
}
