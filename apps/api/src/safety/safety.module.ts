import { Module } from '@nestjs/common'
import { CouplesModule } from '../couples/couples.module.ts'
import { ProgrammeModule } from '../programme/programme.module.ts'
import { GoOnAsItWas } from './go-on-as-it-was.ts'
import { SafetyController } from './safety.controller.ts'
import { SendReplies } from './send-replies.ts'

/** The private questions. Holds nothing of anybody, and has no reader: what follows is told as a pace, without a reason. */
@Module({
  imports: [CouplesModule, ProgrammeModule],
  controllers: [SafetyController],
  providers: [GoOnAsItWas, SendReplies],
})
export class SafetyModule {}
