import { Injectable } from '@nestjs/common'
import { PersonSeal } from '../person-seal.ts'
import { MailCodeSeal } from './mail-code-seal.ts'

/** An address under the person's own key, and for the moments between asking and proving under one of the system. */
@Injectable()
export class AddressSeals {
  constructor(
    private readonly codeSeal: MailCodeSeal,
    private readonly personSeal: PersonSeal,
  ) {}

  openProven(mailCodeId: string, sealed: Buffer): string {
    return this.codeSeal.open(mailCodeId, sealed)
  }

  seal(personId: string, address: string): Promise<Buffer> {
    return this.personSeal.seal(personId, 'email', address)
  }

  open(personId: string, sealed: Buffer): Promise<string> {
    return this.personSeal.open(personId, 'email', sealed)
  }

  /** For a mail that leaves in a moment. Opened by the same id. */
  sealForMail(id: string, address: string): string {
    return this.codeSeal.seal(id, address).toString('base64')
  }

  openForMail(id: string, sealed: string): string {
    return this.codeSeal.open(id, Buffer.from(sealed, 'base64'))
  }
}
