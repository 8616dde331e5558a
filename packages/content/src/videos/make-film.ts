import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { filmTimes } from '../sources/film-timing.ts'
import type { FilmSource } from '../sources/skeleton.ts'
import { frameRate, startEncoders } from './encode.ts'
import { type FilmRecord, inputsOf } from './film-record.ts'
import { framesOf, posterOf, stillsOf } from './frames.ts'

/** Draws and encodes one film, its poster and its stills. Same inputs, same bytes. `tell` gets the share done. */
export async function makeFilm(film: FilmSource, folder: string, tell: (share: number) => void): Promise<void> {
  const { seconds } = filmTimes(film)
  const at = (name: string) => join(folder, `${film.id}.${name}`)
  const encoders = startEncoders({ mp4: at('mp4'), webm: at('webm') })
  let last: { svg: string; pixels: Uint8Array } = { svg: '', pixels: new Uint8Array() }
  let done = 0
  for (const svg of framesOf(film)) {
    if (svg !== last.svg) last = { svg, pixels: pixelsOf(svg) }
    await encoders.feed(last.pixels)
    done++
    if (done % frameRate === 0) tell(done / (seconds * frameRate))
  }
  await encoders.end()
  for (const { id, svg } of stillsOf(film)) writeFileSync(at(`${id}.svg`), svg)
  writeFileSync(at('poster.png'), new Resvg(posterOf(film)).render().asPng())
  const record: FilmRecord = { inputs: inputsOf(film) }
  writeFileSync(at('made.json'), `${JSON.stringify(record)}\n`)
}

const pixelsOf = (svg: string): Uint8Array =>
  new Uint8Array(new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels)
