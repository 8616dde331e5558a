import { Injectable, type OnModuleInit } from '@nestjs/common'
import { DiscoveryService } from '@nestjs/core'
import type { Tx } from '../platform/database/unit-of-work.ts'

/** Says of a person without a licence of their own whether they take part already. Answered by who knows couples. */
export abstract class TakingPart {
  abstract already(tx: Tx, personId: string): Promise<boolean>
}

/** Asks everybody who can say so, found among the providers: licences know nobody above them. */
@Injectable()
export class TakingPartRegister implements OnModuleInit {
  private readonly voices: TakingPart[] = []

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (instance instanceof TakingPart) this.voices.push(instance)
    }
  }

  async already(tx: Tx, personId: string): Promise<boolean> {
    for (const voice of this.voices) if (await voice.already(tx, personId)) return true
    return false
  }
}
