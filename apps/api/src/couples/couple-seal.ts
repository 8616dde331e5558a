import { Injectable } from '@nestjs/common'
import { KeyStore } from '../platform/keys/key-store.ts'
import { seal, unseal } from '../platform/keys/sealing.ts'

/** Seals the aliases a couple knows each other by with the couple's own key. */
@Injectable()
export class CoupleSeal {
  constructor(private readonly keys: KeyStore) {}

  async seal(whose: Alias, text: string): Promise<Buffer> {
    return seal(await this.keys.of({ kind: 'couple', id: whose.coupleId }), text, bindingOf(whose))
  }

  async open(whose: Alias & { readonly alias: Buffer }): Promise<string> {
    return unseal(await this.keys.of({ kind: 'couple', id: whose.coupleId }), whose.alias, bindingOf(whose))
  }
}

interface Alias {
  readonly coupleId: string
  readonly personId: string
}

const bindingOf = ({ coupleId, personId }: Alias) => ({
  table: 'couples.memberships.alias',
  row: personId,
  owner: coupleId,
  version: 1,
})
