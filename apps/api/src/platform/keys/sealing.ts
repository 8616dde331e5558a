import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** A key that may be used now: its id stands in the header of whatever it sealed. */
export interface DataKey {
  readonly id: string
  readonly bytes: Buffer
}

/** What a sealed value is bound to. Moving a ciphertext to another row, owner or version makes it unreadable. */
export interface Binding {
  readonly table: string
  readonly row: string
  readonly owner: string
  readonly version: number
}

const format = 1
const ivLength = 12
const tagLength = 16
const headerLength = 1 + 16

/**
 * Seals text with AES-256-GCM and a random 96-bit nonce. Layout: format (1 byte), key id (16), nonce (12), tag (16),
 * ciphertext. NIST SP 800-38D; a data key seals far fewer than 2^32 values.
 */
export function seal(key: DataKey, text: string, binding: Binding): Buffer {
  const header = Buffer.concat([Buffer.of(format), uuidBytes(key.id)])
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv('aes-256-gcm', key.bytes, iv)
  cipher.setAAD(Buffer.concat([header, bindingBytes(binding)]))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([header, iv, cipher.getAuthTag(), body])
}

/** Opens what `seal` made. Throws when the key, the binding or a single bit differs. */
export function unseal(key: DataKey, sealed: Buffer, binding: Binding): string {
  if (sealed[0] !== format || sealed.length < headerLength + ivLength + tagLength) throw new Error('not a sealed value')
  const header = sealed.subarray(0, headerLength)
  const iv = sealed.subarray(headerLength, headerLength + ivLength)
  const tag = sealed.subarray(headerLength + ivLength, headerLength + ivLength + tagLength)
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: tagLength })
  decipher.setAAD(Buffer.concat([header, bindingBytes(binding)]))
  decipher.setAuthTag(tag)
  const body = sealed.subarray(headerLength + ivLength + tagLength)
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
}

const uuidBytes = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')

const bindingBytes = (binding: Binding) =>
  Buffer.from(JSON.stringify([binding.table, binding.row, binding.owner, binding.version]), 'utf8')
