import { createHmac } from 'node:crypto'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../places.mjs'

// Looked for by its name, so that it may move to another room of the context.
const [rule = 'there is no totp.ts'] = globSync('apps/api/src/identity/**/totp.ts', { cwd: checkout })

/**
 * The rule with which the API checks codes, from its own source.
 * @type {{
 *   stepSeconds: number
 *   totpStep: (now: Date) => number
 *   totpAt: (secret: Uint8Array, step: number, hmac: (key: Uint8Array, message: Uint8Array) => Uint8Array) => string
 * }}
 */
const { stepSeconds, totpAt, totpStep } = await import(join(checkout, rule))

/**
 * Returns the sign-in code that an authenticator app shows now, and how long it shows it.
 * @param {string} secret base32, as in the otpauth address; spaces and case do not matter
 * @param {number} now milliseconds since 1970
 * @returns {{ code: string, secondsLeft: number }}
 */
export function currentCode(secret, now) {
  const hmac = (/** @type {Uint8Array} */ key, /** @type {Uint8Array} */ message) =>
    createHmac('sha1', key).update(message).digest()
  return {
    code: totpAt(fromBase32(secret), totpStep(new Date(now)), hmac),
    secondsLeft: stepSeconds - (Math.floor(now / 1000) % stepSeconds),
  }
}

/** @param {string} text RFC 4648, with or without padding */
function fromBase32(text) {
  const bits = text
    .toUpperCase()
    .replace(/[\s=]/g, '')
    .replace(/./g, (letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
