import { createHmac } from 'node:crypto'

const period = 30

/**
 * The sign-in code of an authenticator app: TOTP after RFC 6238 with its defaults (SHA-1, 6 digits, 30 seconds).
 * @param {string} secret base32, as in the otpauth address; spaces and case do not matter
 * @param {number} now milliseconds since 1970
 * @returns {{ code: string, secondsLeft: number }}
 */
export function currentCode(secret, now) {
  const seconds = Math.floor(now / 1000)
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(seconds / period)))
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const at = (digest.at(-1) ?? 0) & 0x0f // RFC 4226, 5.3: the last four bits say where the number begins
  const code = (digest.readUInt32BE(at) & 0x7fff_ffff) % 1_000_000
  return { code: String(code).padStart(6, '0'), secondsLeft: period - (seconds % period) }
}

/** @param {string} text RFC 4648, with or without padding */
function fromBase32(text) {
  const bits = text
    .toUpperCase()
    .replace(/[\s=]/g, '')
    .replace(/./g, (letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
