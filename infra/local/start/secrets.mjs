import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {object} Secrets of this data folder only; made once, readable by the owner only
 * @property {string} masterKey 32 bytes in base64: wraps the data keys
 * @property {string} pepper 32 bytes in base64: for keyed hashes
 * @property {string} appRolePassword of the role the API uses in the database
 * @property {string} livekitKey
 * @property {string} livekitSecret
 */

/**
 * @param {string} folder the data folder
 * @returns {Secrets}
 */
export function loadSecrets(folder) {
  const file = join(folder, 'secrets.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  const secrets = {
    masterKey: randomBytes(32).toString('base64'),
    pepper: randomBytes(32).toString('base64'),
    appRolePassword: randomBytes(24).toString('base64url'),
    livekitKey: `local${randomBytes(6).toString('hex')}`,
    livekitSecret: randomBytes(32).toString('base64url'),
  }
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return secrets
}
