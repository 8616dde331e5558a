import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval'
import { randomBytes } from '../platform/environment.ts'

/** What lies on the device. Neither the value nor what it belongs to can be read. */
interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly data: ArrayBuffer
}

/** Keeps values on this device that only a key from the server opens. */
export interface SealedStore<Value> {
  put: (name: string, value: Value) => Promise<void>
  read: (name: string) => Promise<Value | undefined>
  remove: (name: string) => Promise<void>
  /** Returns everything that this key opens, and nothing that another person left on the device. */
  all: () => Promise<Value[]>
}

const bytes = (text: string) => new TextEncoder().encode(text)

/**
 * Opens the store with 32 bytes of key in base64. From it two keys are derived (HKDF-SHA-256): one for AES-256-GCM over
 * the values, one for HMAC over their names, so that the device shows neither text nor which step it belongs to.
 * The name is bound to the value as additional data: a value moved to another name does not open.
 */
export async function openSealedStore<Value>(keyInBase64: string, database = 'notes'): Promise<SealedStore<Value>> {
  const raw = Uint8Array.from(atob(keyInBase64), (sign) => sign.charCodeAt(0))
  const root = await crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveKey'])
  const derive = (info: string, algorithm: AesKeyGenParams | HmacKeyGenParams, uses: KeyUsage[]) =>
    crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: bytes(info) },
      root,
      algorithm,
      false,
      uses,
    )
  const content = await derive('content', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt'])
  const naming = await derive('name', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign'])
  return storeWith<Value>({ content, naming, store: createStore(database, 'sealed') })
}

function storeWith<Value>(at: { content: CryptoKey; naming: CryptoKey; store: UseStore }): SealedStore<Value> {
  const hidden = async (name: string) => {
    const mac = new Uint8Array(await crypto.subtle.sign('HMAC', at.naming, bytes(name)))
    return Array.from(mac, (byte) => byte.toString(16).padStart(2, '0')).join('')
  }
  const open = async (key: string, sealed: Sealed): Promise<Value | undefined> => {
    try {
      const cipher = { name: 'AES-GCM', iv: sealed.iv, additionalData: bytes(key) }
      const plain = await crypto.subtle.decrypt(cipher, at.content, sealed.data)
      return JSON.parse(new TextDecoder().decode(plain)) as Value
    } catch {
      return undefined // of another person, or damaged
    }
  }
  return {
    async put(name, value) {
      const key = await hidden(name)
      const iv = randomBytes(12)
      const cipher = { name: 'AES-GCM', iv, additionalData: bytes(key) }
      const data = await crypto.subtle.encrypt(cipher, at.content, bytes(JSON.stringify(value)))
      await set(key, { iv, data } satisfies Sealed, at.store)
    },
    async read(name) {
      const key = await hidden(name)
      const sealed = await get<Sealed>(key, at.store)
      return sealed && open(key, sealed)
    },
    async remove(name) {
      await del(await hidden(name), at.store)
    },
    async all() {
      const found = await entries<string, Sealed>(at.store)
      const opened = await Promise.all(found.map(([key, sealed]) => open(key, sealed)))
      return opened.filter((value) => value !== undefined)
    },
  }
}
