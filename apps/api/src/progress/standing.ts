import { Injectable } from '@nestjs/common'
import type { Locale } from '@tweespraak/contract/words/values'
import { CouplesReader, type KnownCouple } from '../couples/couples.reader.ts'
import { IdentityReader } from '../identity/identity.reader.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { notFound } from '../platform/domain/domain-error.ts'
import { ProgrammeReader } from '../programme/programme.reader.ts'
import { AnswersRepository } from './answers.repository.ts'
import { type Done, type StepState, statesOf, track } from './domain/step-states.ts'
import { FinishedStepsRepository } from './finished-steps.repository.ts'

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
  readonly modules: readonly StandingModule[]
}

/** Works out where a person stands, from the content and from what the person, and the couple as one, did. */
@Injectable()
export class Standings {
  constructor(
    private readonly programme: ProgrammeReader,
    private readonly identity: IdentityReader,
    private readonly couples: CouplesReader,
    private readonly answers: AnswersRepository,
    private readonly finishedSteps: FinishedStepsRepository,
  ) {}

  async of(tx: Tx, personId: string): Promise<Standing> {
    const contact = await this.identity.contactOf(tx, personId)
    if (!contact) throw notFound()
    const couple = await this.couples.coupleOf(tx, personId)
    const partnerId = couple?.members.find((it) => it.personId !== personId)?.personId
    const core = this.programme.coreModules(contact.locale)
    const walked = core.map((module) => ({ module, steps: track(module.steps, partnerId !== undefined) }))
    const done = await this.doneBy(tx, personId, couple)
    const states = statesOf(
      walked.flatMap((it) => it.steps),
      done,
    )
    const modules = walked.map(({ module, steps }) => ({
      module,
      steps: steps.map((step) => ({ step, state: states.get(step.id) ?? 'later' })),
    }))
    return { locale: contact.locale, couple, partnerId, modules }
  }

  private async doneBy(tx: Tx, personId: string, couple: KnownCouple | undefined): Promise<Done> {
    const finished = await this.finishedSteps.of(tx, personId)
    const mine = await this.answers.mine(tx, personId)
    return {
      finished,
      begun: new Set(mine.map((it) => it.stepId)),
      bothDid: couple ? await this.finishedSteps.bothDid(tx, couple.coupleId, [...finished]) : new Set(),
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
