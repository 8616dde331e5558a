/** Seconds a code counts, and how many steps a clock may be off to either side (RFC 6238, sections 4 and 5.2). */
export const stepSeconds = 30
const driftSteps = 1

/** Computes HMAC-SHA-1 of a message. Passed in, because the domain holds no cryptography of its own. */
export type HmacSha1 = (key: Uint8Array, message: Uint8Array) => Uint8Array

/** The six digits of one time step (RFC 4226, section 5.3). */
export function totpAt(secret: Uint8Array, step: number, hmac: HmacSha1): string {
  const counter = new Uint8Array(8)
  new DataView(counter.buffer).setBigUint64(0, BigInt(step))
  const digest = hmac(secret, counter)
  const offset = (digest.at(-1) ?? 0) & 0x0f
  const number = new DataView(digest.buffer, digest.byteOffset + offset, 4).getUint32(0) & 0x7fff_ffff
  return String(number % 1_000_000).padStart(6, '0')
}

export const totpStep = (now: Date): number => Math.floor(now.getTime() / 1000 / stepSeconds)

/**
 * The time step a code belongs to: this one or one beside it, and later than the last one used, so that a code
 * counts once. Undefined when it belongs to none.
 */
export function acceptTotp(
  given: string,
  known: { readonly secret: Uint8Array; readonly lastStep: number },
  at: { readonly now: Date; readonly hmac: HmacSha1 },
): number | undefined {
  const current = totpStep(at.now)
  for (let step = current - driftSteps; step <= current + driftSteps; step++) {
    if (step > known.lastStep && totpAt(known.secret, step, at.hmac) === given) return step
  }
  return undefined
}
