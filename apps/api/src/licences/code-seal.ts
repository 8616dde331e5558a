import { Injectable } from '@nestjs/common'
import { readLicenceCode } from '@tweespraak/contract/values/licence-code'
import { BlindIndex } from '../platform/keys/blind-index.ts'
import { type DataKey, seal, unseal } from '../platform/keys/sealing.ts'

/** Keeps codes so that a copy of the database opens no place: found by keyed hash, printed from a sealed text. */
@Injectable()
export class CodeSeal {
  private readonly key: DataKey

  constructor(private readonly index: BlindIndex) {
    this.key = index.systemKey('licence-codes')
  }

  /** The hash of what somebody typed; undefined when it cannot be a code. */
  hashOf(given: string): Buffer | undefined {
    const code = readLicenceCode(given)
    return code === undefined ? undefined : this.index.of('licence-code', code)
  }

  seal(rowId: string, code: string): Buffer {
    return seal(this.key, code, bindingOf(rowId))
  }

  open(rowId: string, sealed: Buffer): string {
    return unseal(this.key, sealed, bindingOf(rowId))
  }
}

const bindingOf = (rowId: string) => ({ table: 'licences.codes', row: rowId, owner: 'system', version: 1 })
