import { Injectable } from '@nestjs/common'
import { BlindIndex } from '../../platform/keys/blind-index.ts'
import { type DataKey, seal, unseal } from '../../platform/keys/sealing.ts'

/** Seals a code and its address for the moments between asking and sending, under a key of the system. */
@Injectable()
export class MailCodeSeal {
  private readonly key: DataKey

  constructor(index: BlindIndex) {
    this.key = index.systemKey('mail-codes')
  }

  seal(rowId: string, text: string): Buffer {
    return seal(this.key, text, bindingOf(rowId))
  }

  open(rowId: string, sealed: Buffer): string {
    return unseal(this.key, sealed, bindingOf(rowId))
  }
}

const bindingOf = (rowId: string) => ({ table: 'identity.mail_codes', row: rowId, owner: 'system', version: 1 })
