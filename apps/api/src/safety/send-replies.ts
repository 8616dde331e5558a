import { Injectable } from '@nestjs/common'
import { parseAnswer } from '@tweespraak/content'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/replies'
import { CouplesReader } from '../couples/couples.reader.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import { ProgrammeReader } from '../programme/programme.reader.ts'
import { asksForCalm, isAboutMyself, levelOf, mayBeUndone, type Replies } from './domain/level.ts'
import { consentNeeded, doesNotFit } from './domain/safety.errors.ts'
import { paceWished } from './safety.events.ts'

/**
 * Weighs replies to the private questions, and forgets them. Open at any time, whatever step the person is at: anybody
 * may answer anew when something changed, and a refusal would be the only thing here that tells where somebody is.
 */
@Injectable()
export class SendReplies {
  constructor(
    private readonly couples: CouplesReader,
    private readonly programme: ProgrammeReader,
    private readonly outbox: Outbox,
  ) {}

  async run(
    tx: Tx,
    actor: Participant,
    { body }: Input<typeof contract.sendReplies>,
  ): Promise<Output<typeof contract.sendReplies>> {
    if (!(await this.couples.takingPart(tx, actor.personId)).consented) throw consentNeeded()
    const replies = this.read(body)
    const level = levelOf(this.programme.data.safetyQuestions.questions, replies)
    const { personId } = actor
    if (asksForCalm(level))
      await this.outbox.record(tx, paceWished, { personId, calmer: true, firm: !mayBeUndone(level) })
    return { level, myself: isAboutMyself(replies) }
  }

  private read({ exerciseId, replies }: Input<typeof contract.sendReplies>['body']): Replies {
    const exercise = this.programme.exercise(exerciseId)?.exercise
    if (exercise?.type !== 'privateSafety') throw doesNotFit()
    const parsed = parseAnswer(exercise, { kind: 'form', replies })
    if (!parsed.ok || parsed.value.kind !== 'form') throw doesNotFit()
    return parsed.value.replies
  }
}
