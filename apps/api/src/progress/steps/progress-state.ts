import { Injectable } from '@nestjs/common'
import type { Locale } from '@tweespraak/contract/values/values'
import { CouplesReader, type KnownCouple } from '../../couples/couples.reader.ts'
import { IdentityReader } from '../../identity/identity.reader.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { notFound } from '../../platform/domain/domain-error.ts'
import { ProgrammeReader } from '../../programme/programme.reader.ts'
import { isRevealed } from './domain/reveal.ts'
import {
  type Done,
  isReplaced,
  mayBeLeftForStandIn,
  type Pathway,
  type StepState,
  statesOf,
  visibleSteps,
} from './domain/step-states.ts'
import { FinishedStepsRepository } from './finished-steps.repository.ts'

type Module = ReturnType<ProgrammeReader['coreModules']>[number]
type Step = Module['steps'][number]

/** A step on a person's way, with where the person is in it. */
export interface PlacedStep {
  readonly step: Step
  readonly state: StepState
}

export interface PlacedModule {
  readonly module: Module
  readonly steps: readonly PlacedStep[]
}

/** Where one person is in the core programme. */
export interface ProgressState {
  readonly locale: Locale
  readonly couple: KnownCouple | undefined
  /** The couple whose shared words this person reads: the present one, or the one the person left. */
  readonly readsOf: string | undefined
  /** The two no longer do this together. */
  readonly apart: boolean
  /** The couple's time is over: what is open stays open to read and to write in, and nothing follows. */
  readonly over: boolean
  readonly modules: readonly PlacedModule[]
  readonly finished: ReadonlySet<string>
  /** Steps that both are behind, in which both read what the other shared; and those of them this person has read. */
  readonly revealed: ReadonlySet<string>
  readonly revealsRead: ReadonlySet<string>
  /** Joint steps that are replaced now. What was being written in one can still be saved. */
  readonly replaced: ReadonlySet<string>
}

/** What one person may write in, and what becomes of it. */
export interface WritingState {
  readonly couple: KnownCouple | undefined
  /** The person said yes to taking part. */
  readonly consented: boolean
  /** May the person write in this step? Also in one that was replaced meanwhile: it was begun before. */
  readonly isOpen: (stepId: string) => boolean
}

/** Works out where a person is, from the content and from what the person, and the couple as one, did. */
@Injectable()
export class ProgressStates {
  constructor(
    private readonly programme: ProgrammeReader,
    private readonly identity: IdentityReader,
    private readonly couples: CouplesReader,
    private readonly steps: FinishedStepsRepository,
  ) {}

  async of(tx: Tx, personId: string): Promise<ProgressState> {
    const contact = await this.identity.contactOf(tx, personId)
    if (!contact) throw notFound()
    const { couple } = await this.couples.takingPart(tx, personId)
    const coupleId = hasPartner(couple) ? couple.coupleId : null
    const left = couple ? undefined : await this.couples.readableBy(tx, personId)
    const core = this.programme.coreModules(contact.locale)
    const reveals = core.flatMap(({ steps }) => steps.filter(isRevealed))
    const done = await this.steps.allOf(tx, personId, { coupleId, reveals })
    return {
      locale: contact.locale,
      couple,
      readsOf: (couple ?? left)?.coupleId,
      apart: couple ? couple.parted : left !== undefined,
      over: (couple ?? left)?.timeIsOver ?? false,
      finished: done.finished,
      revealed: done.revealed,
      revealsRead: done.revealsRead,
      ...placed(core, pathwayOf(couple), done),
    }
  }

  /** The little of it that saving an answer needs, in two statements. Steps open alike in both languages. */
  async forWriting(tx: Tx, personId: string): Promise<WritingState> {
    // Neither waits for the other: both leave at once.
    const [{ couple, consented }, done] = await Promise.all([
      this.couples.takingPart(tx, personId),
      this.steps.openingOf(tx, personId),
    ])
    const { modules, replaced } = placed(this.programme.coreModules('nl'), pathwayOf(couple), done)
    const open = new Set(
      modules.flatMap(({ steps }) => steps.filter((it) => it.state !== 'later').flatMap(({ step }) => idsOf(step))),
    )
    return { couple, consented, isOpen: (stepId) => open.has(stepId) || replaced.has(stepId) }
  }
}

const hasPartner = (couple: KnownCouple | undefined): couple is KnownCouple => (couple?.members.length ?? 0) > 1

const pathwayOf = (couple: KnownCouple | undefined): Pathway => ({
  hasPartner: hasPartner(couple),
  jointStepsWait: couple?.jointStepsWait ?? false,
})

/** Puts a person into each step of the programme that lies on their way. */
function placed(core: readonly Module[], pathway: Pathway, done: Done): Pick<ProgressState, 'modules' | 'replaced'> {
  const walked = core.map((module) => ({ module, steps: visibleSteps(module.steps, pathway, done) }))
  const states = statesOf(
    walked.flatMap((it) => it.steps),
    done,
  )
  const modules = walked.map(({ module, steps }) => ({
    module,
    steps: steps.map((step) => ({ step, state: states.get(step.id) ?? ('later' as const) })),
  }))
  const replaced = core.flatMap(({ steps }) => steps.filter((it) => isReplaced(it, pathway)).map((it) => it.id))
  return { modules, replaced: new Set(replaced) }
}

/** A step, and the one for a person alone that may be done in its place by choice. */
const idsOf = (step: Step): readonly string[] =>
  step.instead !== undefined && mayBeLeftForStandIn(step) ? [step.id, step.instead] : [step.id]

/** A step with its place in its module. */
export type StepAtPlace = PlacedStep & { readonly module: Module; readonly number: number; readonly of: number }

/**
 * Returns one step by its id, with where the person is in it; undefined when it is not on this person's way. A step for
 * one person that somebody goes to by choice stands at the place of its joint step.
 */
export function placedStep(progress: ProgressState, stepId: string): StepAtPlace | undefined {
  const own = placedWhere(progress, ({ step }) => step.id === stepId)
  if (own) return own
  const joint = placedWhere(progress, ({ step }) => step.instead === stepId && mayBeLeftForStandIn(step))
  const standIn = joint && standInOf(joint)
  return joint && standIn && { ...joint, step: standIn, state: joint.state === 'later' ? 'later' : 'open' }
}

/** The step for one person beside a step for two, where there is one. */
export const standInOf = ({ step, module }: Pick<StepAtPlace, 'step' | 'module'>): Step | undefined =>
  module.steps.find(({ id }) => id === step.instead)

function placedWhere(progress: ProgressState, fits: (placed: PlacedStep) => boolean): StepAtPlace | undefined {
  for (const { module, steps } of progress.modules) {
    const at = steps.findIndex(fits)
    const found = steps[at]
    if (found) return { ...found, module, number: at + 1, of: steps.length }
  }
  return undefined
}
