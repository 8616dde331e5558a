import { Controller } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import * as contract from '@tweespraak/contract/learner/conversations'
import type { Participant } from '../platform/domain/actor.ts'
import { By, Given, Serves } from '../platform/http/endpoint.decorators.ts'
import { AnswerOffer } from './answer-offer.ts'
import { BookConversation } from './book-conversation.ts'
import { CancelConversation } from './cancel-conversation.ts'
import { ConversationsView } from './conversations.view.ts'
import { MoveConversation } from './move-conversation.ts'

type Overview = Promise<Output<typeof contract.readConversations>>

@Controller()
export class ConversationsController {
  constructor(
    private readonly view: ConversationsView,
    private readonly answerOffer: AnswerOffer,
    private readonly bookConversation: BookConversation,
    private readonly moveConversation: MoveConversation,
    private readonly cancelConversation: CancelConversation,
  ) {}

  @Serves(contract.readConversations)
  read(@By() actor: Participant): Overview {
    return this.view.run(actor)
  }

  @Serves(contract.answerOffer)
  answer(@By() actor: Participant, @Given(contract.answerOffer) input: Input<typeof contract.answerOffer>): Overview {
    return this.answerOffer.run(actor, input)
  }

  @Serves(contract.bookConversation)
  book(
    @By() actor: Participant,
    @Given(contract.bookConversation) input: Input<typeof contract.bookConversation>,
  ): Overview {
    return this.bookConversation.run(actor, input)
  }

  @Serves(contract.moveConversation)
  move(
    @By() actor: Participant,
    @Given(contract.moveConversation) input: Input<typeof contract.moveConversation>,
  ): Overview {
    return this.moveConversation.run(actor, input)
  }

  @Serves(contract.cancelConversation)
  cancel(
    @By() actor: Participant,
    @Given(contract.cancelConversation) input: Input<typeof contract.cancelConversation>,
  ): Overview {
    return this.cancelConversation.run(actor, input)
  }
}
