import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/steps'
import type { MyAnswer, PartnerAnswer } from '@tweespraak/contract/learner/steps'
import { type Tx } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { notFound } from '../platform/domain/domain-error.ts'
import { ProgrammeReader } from '../programme/programme.reader.ts'
import { AnswerReadings } from './answer-readings.ts'
import { type Standing, Standings, standingStep } from './standing.ts'

/** One step with everything the person may see in it. */
@Injectable()
export class StepView {
  constructor(
    private readonly standings: Standings,
    private readonly programme: ProgrammeReader,
    private readonly readings: AnswerReadings,
  ) {}

  async run(
    tx: Tx,
    actor: Participant,
    { params }: Input<typeof contract.readStep>,
  ): Promise<Output<typeof contract.readStep>> {
    const standing = await this.standings.of(tx, actor.personId)
    const found = standingStep(standing, params.stepId)
    if (!found || found.state === 'later') throw notFound()
    const { step, state, module, number, of } = found
    const compared = step.exercises.flatMap((it) => (it.primitive === 'compare' ? [it.of] : []))
    const shown = [...step.exercises.map((it) => it.id), ...compared]
    return {
      step: { ...step },
      place: { module: module.number, number, of },
      videos: this.programme.videosOf(step, standing.locale).map((it) => ({ ...it })),
      compared: this.programme.exercisesOf(compared, standing.locale).map((it) => ({ ...it })),
      state,
      calm: standing.calm,
      over: standing.over,
      ...(await this.written(tx, actor.personId, { standing, exerciseIds: new Set(shown) })),
    }
  }

  private async written(
    tx: Tx,
    personId: string,
    asked: { standing: Standing; exerciseIds: ReadonlySet<string> },
  ): Promise<{ mine: MyAnswer[]; partner: PartnerAnswer[]; shared: MyAnswer[] }> {
    const { couple, partnerId } = asked.standing
    const wanted = (it: { exerciseId: string }) => asked.exerciseIds.has(it.exerciseId)
    const mine = await this.readings.mine(tx, personId, wanted)
    if (!couple) return { mine, partner: [], shared: [] }
    return {
      mine,
      partner: partnerId ? await this.readings.partners(tx, couple.coupleId, { partnerId, wanted }) : [],
      shared: await this.readings.cards(tx, couple.coupleId, wanted),
    }
  }
}
