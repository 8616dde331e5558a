import { Injectable } from '@nestjs/common'
import { KeyStore } from '../platform/keys/key-store.ts'
import { seal, unseal } from '../platform/keys/sealing.ts'

type Field = 'name' | 'email' | 'totp'

/** Seals what identity keeps of a person with that person's own key. */
@Injectable()
export class PersonSeal {
  constructor(private readonly keys: KeyStore) {}

  async seal(personId: string, field: Field, text: string): Promise<Buffer> {
    return seal(await this.keys.of({ kind: 'person', id: personId }), text, bindingOf(personId, field))
  }

  async open(personId: string, field: Field, sealed: Buffer): Promise<string> {
    return unseal(await this.keys.of({ kind: 'person', id: personId }), sealed, bindingOf(personId, field))
  }
}

const bindingOf = (personId: string, field: Field) => ({
  table: `identity.accounts.${field}`,
  row: personId,
  owner: personId,
  version: 1,
})
