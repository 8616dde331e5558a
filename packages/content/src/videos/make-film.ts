import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { filmTimes } from '../sources/film-timing.ts'
import type { FilmSource } from '../sources/skeleton.ts'
import { drawnAfter, frame, still } from './drawing.ts'
import { frameRate, startEncoders } from './encode.ts'
import { type FilmRecord, pictureSource } from './picture-source.ts'

/** Draws and encodes one film, its poster and its stills. Same source, same bytes. `tell` gets the share done. */
export async function makeFilm(film: FilmSource, folder: string, tell: (share: number) => void): Promise<void> {
  const { scenes, seconds } = filmTimes(film)
  const at = (name: string) => join(folder, `${film.id}.${name}`)
  const encoders = startEncoders({ mp4: at('mp4'), webm: at('webm') })
  let last: { svg: string; pixels: Uint8Array } = { svg: '', pixels: new Uint8Array() }
  let done = 0
  for (const timed of scenes) {
    const strokes = film.scenes[timed.at]?.draw ?? []
    const length = timed.to - timed.from
    const frames = Math.round(timed.to * frameRate) - Math.round(timed.from * frameRate)
    for (let index = 0; index < frames; index++) {
      const svg = frame(strokes, { now: index / frameRate, seconds: length })
      if (svg !== last.svg) last = { svg, pixels: pixelsOf(svg) }
      await encoders.feed(last.pixels)
      done++
      if (done % frameRate === 0) tell(done / (seconds * frameRate))
    }
  }
  await encoders.end()
  for (const scene of film.scenes) writeFileSync(at(`${scene.id}.svg`), still(scene.draw))
  const poster = film.scenes.find((scene) => scene.id === film.poster)?.draw ?? []
  const finished = frame(poster, { now: drawnAfter(poster), seconds: drawnAfter(poster) + 10 })
  writeFileSync(at('poster.png'), new Resvg(finished).render().asPng())
  const record: FilmRecord = { source: pictureSource(film), seconds }
  writeFileSync(at('made.json'), `${JSON.stringify(record)}\n`)
}

const pixelsOf = (svg: string): Uint8Array =>
  new Uint8Array(new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels)
