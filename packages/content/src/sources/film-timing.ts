import type { Caption, TranscriptScene } from '../shape/step.ts'
import { type Locale, locales } from '../shape/text.ts'
import type { FilmSource } from './skeleton.ts'

/** Calm reading for B1: letters a second, counted on the longest of the languages. */
const lettersPerSecond = 12
const shortestLine = 2.2
const pauseBetweenLines = 0.6
const pauseBetweenScenes = 1.6

export interface TimedScene {
  /** Place in the film. */
  at: number
  from: number
  to: number
  lines: { from: number; to: number }[]
}

/** When each scene and each line begins and ends, in seconds, to the tenth. The same in every language. */
export function filmTimes(film: FilmSource): { scenes: TimedScene[]; seconds: number } {
  let now = 0
  const scenes = film.scenes.map((scene, at): TimedScene => {
    const from = now
    now = tenth(now + 1)
    const lines = scene.lines.map((line) => {
      const start = now
      const letters = Math.max(...locales.map((locale) => line[locale].length))
      const end = tenth(start + Math.max(shortestLine, letters / lettersPerSecond + 0.8))
      now = tenth(end + pauseBetweenLines)
      return { from: start, to: end }
    })
    now = tenth(now + pauseBetweenScenes)
    return { at, from, to: now, lines }
  })
  return { scenes, seconds: now }
}

/** The transcript in one language: what is to be seen, and every line with its time. */
export function transcriptOf(film: FilmSource, locale: Locale): TranscriptScene[] {
  return filmTimes(film).scenes.map((timed) => {
    const scene = film.scenes[timed.at]
    if (!scene) throw new Error(`film ${film.id}: scene ${timed.at} has a time and no words`)
    const captions = timed.lines.map(
      ({ from, to }, at): Caption => ({ from, to, words: scene.lines[at]?.[locale] ?? '' }),
    )
    return { from: timed.from, description: scene.describe[locale], captions }
  })
}

/** Captions as a WebVTT file. */
export function webVtt(transcript: readonly TranscriptScene[]): string {
  const cues = transcript.flatMap((scene) => scene.captions)
  return `WEBVTT\n\n${cues.map((cue) => `${stamp(cue.from)} --> ${stamp(cue.to)}\n${cue.words}\n`).join('\n')}`
}

function stamp(seconds: number): string {
  const whole = Math.floor(seconds)
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const millis = Math.round((seconds - whole) * 1000)
  return `${parts.map((part) => String(part).padStart(2, '0')).join(':')}.${String(millis).padStart(3, '0')}`
}

const tenth = (seconds: number): number => Math.round(seconds * 10) / 10
