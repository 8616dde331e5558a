import { createHmac, hkdfSync } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { Settings } from '../config/settings.ts'
import type { DataKey } from './sealing.ts'

/** What is being looked up. Each purpose has hashes of its own, so that equal texts cannot be joined across tables. */
type Purpose =
  | 'email'
  | 'licence-code'
  | 'invite'
  | 'session'
  | 'browser'
  | 'device'
  | 'ticket'
  | 'place'
  | 'mail-code'
  | 'pin'
  | 'recovery'
  | 'idempotency'
  | 'attempt'
  | 'arrival'
  | 'opening'
  | 'opening-person'

/** Finds a secret text without keeping it: HMAC-SHA-256 under a pepper that is not in the database. */
@Injectable()
export class BlindIndex {
  private readonly pepper: Buffer
  private readonly master: Buffer

  constructor(settings: Settings) {
    this.pepper = Buffer.from(settings.PEPPER, 'base64')
    this.master = Buffer.from(settings.MASTER_KEY, 'base64')
  }

  of(purpose: Purpose, text: string): Buffer {
    return createHmac('sha256', this.pepper).update(`${purpose}\u0000${text}`).digest()
  }

  /** A key for things the system keeps for itself for a short while, such as stored answers to repeated requests. */
  systemKey(purpose: string): DataKey {
    const bytes = Buffer.from(hkdfSync('sha256', this.master, Buffer.alloc(0), `tweespraak/${purpose}`, 32))
    return { id: '00000000-0000-4000-8000-000000000000', bytes }
  }
}
