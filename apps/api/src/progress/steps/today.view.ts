import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/steps'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { isBehind, isInvitation } from './domain/step-states.ts'
import { type PlacedModule, type PlacedStep, type ProgressState, ProgressStates } from './progress-state.ts'

type Today = Output<typeof contract.readToday>

/** What there is to do: the step to go on with and the steps around it. */
@Injectable()
export class TodayView {
  constructor(private readonly states: ProgressStates) {}

  async run(tx: Tx, actor: Participant): Promise<Today> {
    const progress = await this.states.of(tx, actor.personId)
    const { modules, over } = progress
    const present = modules.find((it) => it.steps.some(goesOn)) ?? modules.at(-1)
    const next =
      present?.steps.find((it) => goesOn(it) && (it.step.required || isInvitation(it.step))) ??
      present?.steps.find(goesOn)
    return {
      revealed: modules.flatMap(({ steps }) => steps.filter(toRead(progress)).map(({ step }) => titleOf(step))),
      next: next && !over ? lineOf(next) : null,
      module: {
        number: present?.module.number ?? 1,
        of: modules.length,
        steps: present?.steps.map(lineOf) ?? [],
      },
      modulesDone: modules.filter(isDone).length,
    }
  }
}

const goesOn = ({ state }: PlacedStep): boolean => state === 'open' || state === 'begun'

/** Behind this person. Both twists end at the same place: what is still to come from the other does not show here. */
const isDone = ({ steps }: PlacedModule): boolean =>
  steps.filter((it) => it.step.required).every(({ state }) => isBehind(state))

/** Both are behind it, and this person has not read it yet. */
const toRead =
  ({ revealed, revealsRead }: ProgressState) =>
  ({ step }: PlacedStep): boolean =>
    revealed.has(step.id) && !revealsRead.has(step.id)

const titleOf = ({ id, title }: PlacedStep['step']) => ({ stepId: id, title })

const lineOf = ({ step, state }: PlacedStep): Today['module']['steps'][number] => ({
  stepId: step.id,
  title: step.title,
  minutes: step.minutes,
  who: step.who,
  required: step.required,
  state,
})
