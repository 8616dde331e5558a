import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common'
import { ReceiveWebhook } from './receive-webhook.ts'
import { notSigned } from './video-rooms.ts'

/** Where LiveKit tells us what happens in its rooms. Not part of the contract: no app calls it. */
@Controller('api/hooks')
export class LiveKitWebhookController {
  constructor(private readonly receive: ReceiveWebhook) {}

  @Post('livekit')
  @HttpCode(200)
  async hook(@Body() body: unknown, @Headers('authorization') authorization?: string): Promise<void> {
    if (typeof body !== 'string') throw notSigned()
    await this.receive.run(body, authorization)
  }
}
