import { Injectable } from '@nestjs/common'
import { CouplesReader } from '../../couples/couples.reader.ts'
import { type Contact, IdentityReader } from '../../identity/identity.reader.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Conversation } from '../domain/conversation.ts'

/** Somebody who can be mailed. */
export interface Recipient extends Contact {
  readonly email: string
}

/** Decides whether somebody may be mailed about an appointment now, and where. */
@Injectable()
export class AppointmentRecipients {
  constructor(
    private readonly couples: CouplesReader,
    private readonly identity: IdentityReader,
  ) {}

  /** Returns a professional; undefined where there is no address. */
  professional(tx: Tx, personId: string): Promise<Recipient | undefined> {
    return this.reachable(tx, personId)
  }

  /**
   * Returns a partner who said yes to mail about appointments, has an address and is still in the couple. The message that
   * an appointment is off also reaches somebody who left.
   */
  async partner(
    tx: Tx,
    conversation: Conversation,
    { personId, cancelled }: { readonly personId: string; readonly cancelled: boolean },
  ): Promise<Recipient | undefined> {
    const { couple, consented } = await this.couples.withConsent(tx, personId, 'mailAppointments')
    if (!consented) return undefined
    if (!cancelled && couple?.coupleId !== conversation.coupleId) return undefined
    return this.reachable(tx, personId)
  }

  private async reachable(tx: Tx, personId: string): Promise<Recipient | undefined> {
    const contact = await this.identity.contactOf(tx, personId)
    const email = contact?.email
    return contact && email ? { ...contact, email } : undefined
  }
}
