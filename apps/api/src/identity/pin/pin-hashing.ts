import { argon2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { Injectable } from '@nestjs/common'
import { Ids } from '../../platform/ids/ids.ts'
import { BlindIndex } from '../../platform/keys/blind-index.ts'

const derive = promisify(argon2)

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

/**
 * Six digits are few, so the hash is slow and also keyed by the pepper: without it a copy of the database is no
 * use for guessing. Kept as `argon2id$<salt>$<hash>` in base64url.
 */
@Injectable()
export class PinHashing {
  constructor(
    private readonly ids: Ids,
    private readonly index: BlindIndex,
  ) {}

  async hash(pin: string): Promise<string> {
    const salt = this.ids.bytes(16)
    return `argon2id$${salt.toString('base64url')}$${(await this.derive(pin, salt)).toString('base64url')}`
  }

  async matches(pin: string, kept: string): Promise<boolean> {
    const [, salt = '', hash = ''] = kept.split('$')
    return timingSafeEqual(await this.derive(pin, Buffer.from(salt, 'base64url')), Buffer.from(hash, 'base64url'))
  }

  private async derive(pin: string, nonce: Buffer): Promise<Buffer> {
    return Buffer.from(await derive('argon2id', { ...cost, message: this.index.of('pin', pin), nonce }))
  }
}
