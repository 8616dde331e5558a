import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/steps'
import type { Actor } from '../platform/domain/actor.ts'
import { ProgrammeReader } from './programme.reader.ts'

/** The help list and the safety texts: outside versions, so a corrected number reaches everybody at once. */
@Injectable()
export class HelpView {
  constructor(private readonly programme: ProgrammeReader) {}

  async run(_actor: Actor, { query }: Input<typeof contract.readHelp>): Promise<Output<typeof contract.readHelp>> {
    const { locale } = query
    const { helpList, safetyTexts, notForYou } = this.programme.data
    return {
      entries: helpList.map((it) => ({
        id: it.id,
        name: it.name[locale],
        forWhom: it.forWhom[locale],
        phone: it.phone,
        website: it.website,
        hours: it.hours[locale],
        checked: it.status !== 'toBeChecked',
      })),
      texts: Object.fromEntries(Object.entries(safetyTexts).map(([name, words]) => [name, words[locale]])),
      signedOff: this.programme.isSignedOff('privatePage'),
      notForYou: notForYou.map((it) => ({
        id: it.id,
        question: it.question[locale],
        answer: it.answer[locale],
        outcome: it.outcome,
        help: [...it.help],
      })),
    }
  }
}
