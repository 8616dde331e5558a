import { hkdfSync } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/steps'
import type { Participant } from '../../platform/domain/actor.ts'
import { KeyStore } from '../../platform/keys/key-store.ts'

/** The key of drafts on a device, drawn from the person's own: destroyed with it, and useless for anything else. */
@Injectable()
export class DraftKeyView {
  constructor(private readonly keys: KeyStore) {}

  async run(actor: Participant): Promise<Output<typeof contract.readDraftKey>> {
    const { bytes } = await this.keys.of({ kind: 'person', id: actor.personId })
    return { key: Buffer.from(hkdfSync('sha256', bytes, Buffer.alloc(0), 'drafts on a device', 32)).toString('base64') }
  }
}
