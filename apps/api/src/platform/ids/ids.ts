import { randomBytes, randomInt, randomUUID } from 'node:crypto'

/** Where ids and other random things come from. */
export abstract class Ids {
  /** A random UUIDv4: nobody can read from it when it was made. */
  abstract id(): string
  /** `n` random bytes. */
  abstract bytes(n: number): Buffer
  /** A whole number from 0 up to but not including `below`, every one as likely. */
  abstract below(below: number): number
}

export class RandomIds extends Ids {
  override id(): string {
    return randomUUID()
  }
  override bytes(n: number): Buffer {
    return randomBytes(n)
  }
  override below(below: number): number {
    return randomInt(below)
  }
}
