import { Injectable } from '@nestjs/common'
import {
  type AnyExercise,
  loadProgramme,
  type Module,
  type ProgrammeData,
  type SignOff,
  type Step,
  type Video,
} from '@tweespraak/content'
import type { Locale } from '@tweespraak/contract/values/values'

/** The programme as it was checked and built. Read once, when the program starts; never changes while it runs. */
@Injectable()
export class ProgrammeReader {
  private readonly programme = loadProgramme()

  /** The version answers are written under. */
  get version(): string {
    return this.programme.manifest.version
  }

  get data(): ProgrammeData {
    return this.programme.data
  }

  /** Has everything that has to wait for it been signed by the people outside who must? */
  isSignedOff(what: SignOff['blocks'][number]): boolean {
    return this.data.signOff.filter(({ blocks }) => blocks.includes(what)).every(({ status }) => status === 'signed')
  }

  /** The core modules by number. */
  coreModules(locale: Locale): readonly Module[] {
    return this.programme.modules(locale).filter((it) => it.kind === 'core')
  }

  /** One step with the module it is in; undefined when there is none of that id. */
  step(stepId: string, locale: Locale): { readonly module: Module; readonly step: Step } | undefined {
    for (const module of this.programme.modules(locale)) {
      const step = module.steps.find((it) => it.id === stepId)
      if (step) return { module, step }
    }
    return undefined
  }

  exercise(exerciseId: string): { readonly stepId: string; readonly exercise: AnyExercise } | undefined {
    return this.programme.exercise(exerciseId)
  }

  /** Exercises by their ids, in one language, from whatever step they are in. */
  exercisesOf(ids: readonly string[], locale: Locale): readonly AnyExercise[] {
    return ids.flatMap((id) => {
      const known = this.programme.exercise(id)
      return (known && this.step(known.stepId, locale)?.step.exercises.filter((it) => it.id === id)) ?? []
    })
  }

  /** The exercise that asks this instrument at this moment in the core modules. */
  measurement(instrument: string, moment: 'start' | 'middle' | 'end'): AnyExercise | undefined {
    return this.coreModules('nl')
      .flatMap(({ steps }) => steps.flatMap(({ exercises }) => exercises))
      .find((it) => it.type === 'measurement' && it.instrument === instrument && it.moment === moment)
  }

  /** The films a step shows, with addresses instead of file names. */
  videosOf(step: Step, locale: Locale): readonly Video[] {
    const wanted = new Set(step.exercises.flatMap((it) => (it.type === 'video' ? [it.video] : [])))
    return this.programme
      .videos(locale)
      .filter((it) => wanted.has(it.id))
      .map((it) => ({ ...it, files: withAddresses(it.files) }))
  }
}

const address = (file: string): string => `/api/learner/films/${file}`

function withAddresses(files: Video['files']): Video['files'] {
  return {
    mp4: address(files.mp4),
    webm: address(files.webm),
    poster: address(files.poster),
    stills: files.stills.map(address),
    captions: address(files.captions),
  }
}
