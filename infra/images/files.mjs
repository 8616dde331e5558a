import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

const root = new URL('../../', import.meta.url)

/** @param {string} path from the root of the repository */
export const textOf = (path) => readFileSync(new URL(path, root), 'utf8')

/** @param {string} path */
export const jsonOf = (path) => JSON.parse(textOf(path))

/**
 * @typedef {object} Service of docker-compose.yml, as far as the tests look at it
 * @property {string} image
 * @property {{ target: string, dockerfile: string, args?: Record<string, string> }} [build]
 * @property {string[]} [command]
 * @property {Record<string, string>} [environment]
 * @property {string[]} [ports]
 * @property {string[] | Record<string, object>} [networks]
 * @property {string[]} [cap_drop]
 * @property {string[]} [security_opt]
 * @property {boolean} [read_only]
 * @property {boolean} [privileged]
 */

/** @typedef {{ name: string, services: Record<string, Service>, networks: Record<string, { internal?: boolean } | null> }} Compose */

/** @returns {Compose} docker-compose.yml with its anchors carried out, and its variables as they are written */
export const compose = () => parse(textOf('docker-compose.yml'), { merge: true })

/**
 * The instructions of the Dockerfile in order, each on one line and without comments.
 * @returns {{ stage: string, base: string, word: string, rest: string }[]}
 */
export function instructions() {
  const lines = textOf('infra/images/Dockerfile')
    .replaceAll(/^\s*#.*\n/gm, '')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.trim())
  let stage = ''
  let base = ''
  return lines.map((line) => {
    const [word = '', ...others] = line.trim().split(/\s+/)
    const rest = others.join(' ')
    if (word === 'FROM') [base = '', , stage = ''] = rest.split(' ')
    return { stage, base, word, rest }
  })
}

/**
 * The settings that docs/configuration.md lists.
 * @returns {{ name: string, required: boolean, secret: boolean }[]}
 */
export const settings = () =>
  textOf('docs/configuration.md')
    .split('\n')
    .flatMap((line) => {
      const [, name, meaning = '', , without = ''] = line.split('|').map((cell) => cell.trim())
      const named = name?.match(/^`([A-Z_]+)`$/)?.[1]
      return named ? [{ name: named, required: without === 'required', secret: meaning.endsWith('Secret.') }] : []
    })
