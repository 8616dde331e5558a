import { Injectable } from '@nestjs/common'
import type { PrivateQuestion } from '@tweespraak/content'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/private-page'
import type { Locale } from '@tweespraak/contract/values/values'
import type { Actor } from '../platform/domain/actor.ts'
import { ProgrammeReader } from './programme.reader.ts'

/** The private questions with everything a browser needs to weigh the replies. The same answer for everybody. */
@Injectable()
export class PrivatePageView {
  constructor(private readonly programme: ProgrammeReader) {}

  async run(
    _actor: Actor,
    { query }: Input<typeof contract.readPrivatePage>,
  ): Promise<Output<typeof contract.readPrivatePage>> {
    const { locale } = query
    const { privateQuestions, privateWords } = this.programme.data
    const { before, beforeAlone, after, partner, words } = privateWords
    return {
      before: before[locale],
      beforeAlone: beforeAlone[locale],
      after: after[locale],
      partner: { together: partner.together[locale], alone: partner.alone[locale] },
      replies: privateQuestions.replies.map(({ id, label }) => ({ id, label: label[locale] })),
      dangerTogether: privateQuestions.dangerTogether,
      whole: privateQuestions.whole.map((question) => screenOf(question, locale)),
      short: privateQuestions.short.map((question) => screenOf(question, locale)),
      words: words.map(({ id, when, words: text }) => ({ id, when, text: text[locale] })),
      signedOff: this.programme.isSignedOff('privatePage'),
    }
  }
}

const screenOf = ({ id, question, below, weights }: PrivateQuestion, locale: Locale) => ({
  id,
  question: question[locale],
  below: below?.[locale] ?? null,
  ...(weights && { weights }),
})
