import { Injectable } from '@nestjs/common'
import type { Locale } from '@tweespraak/contract/values/values'
import { CouplesReader, type KnownCouple } from '../../couples/couples.reader.ts'
import { IdentityReader } from '../../identity/identity.reader.ts'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { notFound } from '../../platform/domain/domain-error.ts'
import { ProgrammeReader } from '../../programme/programme.reader.ts'
import { isRevealed } from './domain/reveal.ts'
import { type Done, isReplaced, type Pathway, type StepState, statesOf, visibleSteps } from './domain/step-states.ts'
import { type DoneWithCouple, FinishedStepsRepository } from './finished-steps.repository.ts'

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
  /** The couple walks the calm route. */
  readonly calm: boolean
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
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, personId: string): Promise<ProgressState> {
    const contact = await this.identity.contactOf(tx, personId)
    if (!contact) throw notFound()
    const { couple } = await this.couples.takingPart(tx, personId)
    const coupleId = hasPartner(couple) ? couple.coupleId : null
    const left = couple ? undefined : await this.couples.readableBy(tx, personId)
    const core = this.programme.coreModules(contact.locale)
    const reveals = core.flatMap(({ steps }) => steps.filter(isRevealed))
    const done = await this.steps.allOf(tx, personId, { coupleId, at: this.clock.now(), reveals })
    return {
      locale: contact.locale,
      couple,
      readsOf: (couple ?? left)?.coupleId,
      apart: couple ? couple.parted : left !== undefined,
      calm: pathwayOf(couple, done).calm,
      over: (couple ?? left)?.timeIsOver ?? false,
      finished: done.finished,
      revealed: done.revealed,
      revealsRead: done.revealsRead,
      ...placed(core, pathwayOf(couple, done), done),
    }
  }

  /** The little of it that saving an answer needs, in two statements. Steps open alike in both languages. */
  async forWriting(tx: Tx, personId: string): Promise<WritingState> {
    // Neither waits for the other: both leave at once.
    const [{ couple, consented }, done] = await Promise.all([
      this.couples.takingPart(tx, personId),
      this.steps.openingOf(tx, personId, this.clock.now()),
    ])
    const { modules, replaced } = placed(this.programme.coreModules('nl'), pathwayOf(couple, done), done)
    const open = new Set(
      modules.flatMap(({ steps }) => steps.filter((it) => it.state !== 'later').map((it) => it.step.id)),
    )
    return { couple, consented, isOpen: (stepId) => open.has(stepId) || replaced.has(stepId) }
  }
}

const hasPartner = (couple: KnownCouple | undefined): couple is KnownCouple => (couple?.members.length ?? 0) > 1

const pathwayOf = (couple: KnownCouple | undefined, { calm }: DoneWithCouple): Pathway => ({
  hasPartner: hasPartner(couple),
  calm: calm && hasPartner(couple),
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

/** Returns one step by its id, with where the person is in it; undefined when it is not on this person's way. */
export function placedStep(
  progress: ProgressState,
  stepId: string,
): (PlacedStep & { readonly module: Module; readonly number: number; readonly of: number }) | undefined {
  for (const { module, steps } of progress.modules) {
    const at = steps.findIndex((it) => it.step.id === stepId)
    const found = steps[at]
    if (found) return { ...found, module, number: at + 1, of: steps.length }
  }
  return undefined
}
