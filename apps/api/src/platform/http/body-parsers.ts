import type { FastifyInstance } from 'fastify'
import { InvalidRequest } from './invalid-request.ts'

/** No body of ours is larger: an answer holds at most some thousands of characters. */
export const maxBodyBytes = 128 * 1024
/** No body of ours is nested deeper. */
const maxDepth = 16

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

/**
 * JSON in, and nothing else: bytes that are no UTF-8, text with a NUL (PostgreSQL cannot keep it) and nesting that
 * only wastes our time are refused before anything looks at them. LiveKit's webhooks stay text: their signature
 * is over the bytes.
 */
export function installBodyParsers(server: FastifyInstance): void {
  server.removeAllContentTypeParsers()
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: maxBodyBytes },
    (_request, body, done) => {
      try {
        done(null, parseJson(body as Buffer))
      } catch (error) {
        done(error as Error)
      }
    },
  )
  server.addContentTypeParser(
    'application/webhook+json',
    { parseAs: 'string', bodyLimit: maxBodyBytes },
    (_request, body, done) => done(null, body),
  )
}

/** Parses bytes as JSON by the house rules. Throws InvalidRequest with a code of its own for each way to be wrong. */
export function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined
  const text = decode(bytes)
  if (tooDeep(text)) throw new InvalidRequest([], 'request.too_deep')
  const value = parse(text)
  if (/\\u0000/i.test(text) && hasNul(value)) throw new InvalidRequest([], 'request.nul_in_text')
  return value
}

function decode(bytes: Buffer): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new InvalidRequest([], 'request.not_utf8')
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__') throw new InvalidRequest([], 'request.invalid')
      return value
    })
  } catch (error) {
    throw error instanceof InvalidRequest ? error : new InvalidRequest([], 'request.not_json')
  }
}

/** Counts brackets outside strings, so that a bomb is refused before it is unpacked. */
function tooDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (inString) {
      if (c === '\\') i++
      else if (c === '"') inString = false
    } else if (c === '"') inString = true
    else if (c === '{' || c === '[') {
      if (++depth > maxDepth) return true
    } else if (c === '}' || c === ']') depth--
  }
  return false
}

function hasNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000')
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, inner]) => key.includes('\u0000') || hasNul(inner))
}
