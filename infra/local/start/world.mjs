/**
 * The facts of a run, which every part may know.
 *
 * @typedef {object} World
 * @property {import('./ports.mjs').Ports} ports
 * @property {import('./data-folder.mjs').DataFolder} data
 * @property {import('./secrets.mjs').Secrets} secrets
 * @property {Video} video
 * @property {AbortSignal} stopping
 */

/**
 * @typedef {object} Video how the run comes by LiveKit
 * @property {string} [url] where clients connect; none: the app runs without video
 * @property {string} key
 * @property {string} secret
 */

/**
 * The settings that the API's programs get. `databasePort` may differ from the family when that port was taken.
 * @param {World} world
 * @param {number} databasePort
 * @returns {NodeJS.ProcessEnv}
 */
export function apiSettings({ ports, secrets, video }, databasePort) {
  return {
    NODE_ENV: 'development',
    TWEESPRAAK_LOCAL: 'true',
    HTTP_HOST: '127.0.0.1',
    HTTP_PORT: String(ports.api),
    WORKER_PORT: String(ports.worker),
    DATABASE_URL: `postgres://tweespraak_app:${secrets.appRolePassword}@127.0.0.1:${databasePort}/postgres`,
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    // WebAuthn accepts the name localhost without a certificate, not the number.
    LEARNER_ORIGIN: `http://localhost:${ports.learner}`,
    PROFESSIONAL_ORIGIN: `http://localhost:${ports.professional}`,
    MUNICIPALITY_ORIGIN: `http://localhost:${ports.municipality}`,
    MASTER_KEY: secrets.masterKey,
    PEPPER: secrets.pepper,
    ...(video.url && { LIVEKIT_URL: video.url, LIVEKIT_API_KEY: video.key, LIVEKIT_API_SECRET: video.secret }),
    ...(process.env.REDIS_URL && { REDIS_URL: process.env.REDIS_URL }),
  }
}

/**
 * Returns the settings that only the programs get that make tables and the demo world. The API never holds the owner's address.
 * @param {World} world
 * @param {string} ownerUrl
 * @returns {NodeJS.ProcessEnv}
 */
export function ownerSettings({ secrets, data }, ownerUrl) {
  return { DATABASE_OWNER_URL: ownerUrl, APP_ROLE_PASSWORD: secrets.appRolePassword, SEED_OUTPUT: data.accounts }
}
