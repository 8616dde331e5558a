import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/account'
import type { Actor } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { Ids } from '../../platform/ids/ids.ts'
import { BlindIndex } from '../../platform/keys/blind-index.ts'
import { SessionCookie } from './session-cookie.ts'

/**
 * What a visitor chose lies sealed on the device until there is an account. The key is drawn from a mark in a cookie
 * that no script can read and from a pepper that never leaves the server: without either the device keeps noise.
 */
@Injectable()
export class HandArrivalKey {
  constructor(
    private readonly ids: Ids,
    private readonly index: BlindIndex,
    private readonly cookie: SessionCookie,
  ) {}

  async run(_actor: Actor, _input: unknown, exchange: Exchange): Promise<Output<typeof contract.readArrivalKey>> {
    const mark =
      this.cookie.readArrival(exchange.request, exchange.audience) ?? this.ids.bytes(32).toString('base64url')
    this.cookie.setArrival(exchange, mark)
    return { key: this.index.of('arrival', mark).toString('base64') }
  }
}
