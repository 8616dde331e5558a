import { Module } from '@nestjs/common'
import * as replies from '@tweespraak/contract/learner/replies'
import { CouplesModule } from '../couples/couples.module.ts'
import { serve } from '../platform/http/serve.ts'
import { ProgrammeModule } from '../programme/programme.module.ts'
import { GoOnAsItWas } from './go-on-as-it-was.ts'
import { SendReplies } from './send-replies.ts'

/** The private questions. Holds nothing of anybody, and has no reader: what follows is told as a pace, without a reason. */
@Module({
  imports: [CouplesModule, ProgrammeModule],
  controllers: [serve(replies.sendReplies, SendReplies), serve(replies.goOnAsItWas, GoOnAsItWas)],
  providers: [GoOnAsItWas, SendReplies],
})
export class SafetyModule {}
