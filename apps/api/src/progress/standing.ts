import { Injectable } from '@nestjs/common'
import type { Locale } from '@tweespraak/contract/values/values'
import { CouplesReader, type KnownCouple } from '../couples/couples.reader.ts'
import { IdentityReader } from '../identity/identity.reader.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { notFound } from '../platform/domain/domain-error.ts'
import { ProgrammeReader } from '../programme/programme.reader.ts'
import { givesWay, type StepState, statesOf, track } from './domain/step-states.ts'
import { DoneSoFar } from './done-so-far.ts'
import { Routes } from './routes.ts'

type Module = ReturnType<ProgrammeReader['coreModules']>[number]
type Step = Module['steps'][number]

/** A step of the person's own track, with where the person is in it. */
export interface StandingStep {
  readonly step: Step
  readonly state: StepState
}

export interface StandingModule {
  readonly module: Module
  readonly steps: readonly StandingStep[]
}

/** Where one person stands in the core programme. */
export interface Standing {
  readonly locale: Locale
  readonly couple: KnownCouple | undefined
  readonly partnerId: string | undefined
  /** The couple walks the calm route. */
  readonly calm: boolean
  /** The couple's time is over: what is open stays open to read and to write in, and nothing follows. */
  readonly over: boolean
  readonly modules: readonly StandingModule[]
  /** Joint steps that give way now. What was being written in one can still be saved. */
  readonly setAside: ReadonlySet<string>
}

/** Works out where a person stands, from the content and from what the person, and the couple as one, did. */
@Injectable()
export class Standings {
  constructor(
    private readonly programme: ProgrammeReader,
    private readonly identity: IdentityReader,
    private readonly couples: CouplesReader,
    private readonly doneSoFar: DoneSoFar,
    private readonly routes: Routes,
  ) {}

  async of(tx: Tx, personId: string): Promise<Standing> {
    const contact = await this.identity.contactOf(tx, personId)
    if (!contact) throw notFound()
    const couple = await this.couples.coupleOf(tx, personId)
    const partnerId = couple?.members.find((it) => it.personId !== personId)?.personId
    const core = this.programme.coreModules(contact.locale)
    const route = await this.routes.of(tx, couple)
    const done = await this.doneSoFar.by(tx, personId, couple)
    const walked = core.map((module) => ({ module, steps: track(module.steps, route, done) }))
    const states = statesOf(
      walked.flatMap((it) => it.steps),
      done,
    )
    const modules = walked.map(({ module, steps }) => ({
      module,
      steps: steps.map((step) => ({ step, state: states.get(step.id) ?? 'later' })),
    }))
    const setAside = core.flatMap(({ steps }) => steps.filter((it) => givesWay(it, route)).map((it) => it.id))
    return {
      locale: contact.locale,
      couple,
      partnerId,
      calm: route.calm,
      over: couple?.timeIsOver ?? false,
      modules,
      setAside: new Set(setAside),
    }
  }
}

/** One step of a standing by its id; undefined when it is not on this person's track. */
export function standingStep(
  standing: Standing,
  stepId: string,
): (StandingStep & { readonly module: Module; readonly number: number; readonly of: number }) | undefined {
  for (const { module, steps } of standing.modules) {
    const at = steps.findIndex((it) => it.step.id === stepId)
    const found = steps[at]
    if (found) return { ...found, module, number: at + 1, of: steps.length }
  }
  return undefined
}
