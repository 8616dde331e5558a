import { filmTimes } from '../sources/film-timing.ts'
import type { FilmSource } from '../sources/skeleton.ts'
import { drawnAfter, frame, still } from './drawing.ts'
import { frameRate } from './encode.ts'

/** Seconds that the poster's drawing stays as it is once it is whole. */
const posterRestSeconds = 10

/** Yields the picture of each frame of a film, as SVG, in their order. The same source gives the same pictures. */
export function* framesOf(film: FilmSource): Generator<string> {
  for (const { at, from, to } of filmTimes(film).scenes) {
    const strokes = film.scenes[at]?.draw ?? []
    const count = Math.round(to * frameRate) - Math.round(from * frameRate)
    for (let index = 0; index < count; index++) yield frame(strokes, { now: index / frameRate, seconds: to - from })
  }
}

/** Returns the finished drawing of each scene, as SVG. */
export const stillsOf = (film: FilmSource): { readonly id: string; readonly svg: string }[] =>
  film.scenes.map((scene) => ({ id: scene.id, svg: still(scene.draw) }))

/** Returns the picture that stands there before a film is played, as SVG. */
export function posterOf(film: FilmSource): string {
  const strokes = film.scenes.find((scene) => scene.id === film.poster)?.draw ?? []
  return frame(strokes, { now: drawnAfter(strokes), seconds: drawnAfter(strokes) + posterRestSeconds })
}
