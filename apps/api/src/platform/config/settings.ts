import * as z from 'zod'

/** One key of the configuration: what it may be, what it is for, and an example to show when it is wrong. */
interface Setting<S extends z.ZodType> {
  readonly schema: S
  readonly meaning: string
  readonly expected: string
  readonly example: string
  readonly secret?: true
}

const setting = <S extends z.ZodType>(it: Setting<S>): Setting<S> => it

const port = z.coerce.number().int().min(1).max(65_535)
const key32 = z.base64().refine((value) => Buffer.from(value, 'base64').length === 32, 'not 32 bytes')
const origin = z.url({ protocol: /^https?$/ }).refine((value) => new URL(value).origin === value, 'more than an origin')
const neighbour = /^(loopback|linklocal|uniquelocal|[\da-f.:]+(\/\d{1,3})?)$/
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ })
const flag = z.enum(['true', 'false']).transform((value) => value === 'true')

/** Every key there is. `docs/configuration.md` is made from this list. */
export const settingsShape = {
  NODE_ENV: setting({
    schema: z.enum(['development', 'test', 'production']).default('production'),
    meaning: 'What kind of run this is. Anything but `production` may relax cookies to plain http.',
    expected: 'development, test or production',
    example: 'production',
  }),
  TWEESPRAAK_LOCAL: setting({
    schema: flag.default(false),
    meaning: 'The run of one machine: time travel and the readable API page exist only then. Refused in production.',
    expected: 'true or false',
    example: 'false',
  }),
  HTTP_HOST: setting({
    schema: z.string().min(1).default('127.0.0.1'),
    meaning: 'The address the web process listens on.',
    expected: 'an address of this machine',
    example: '0.0.0.0',
  }),
  HTTP_PORT: setting({
    schema: port.default(3010),
    meaning: 'The port the web process listens on.',
    expected: 'a port, 1 to 65535',
    example: '3010',
  }),
  TRUSTED_PROXIES: setting({
    schema: z
      .string()
      .refine((list) => list.split(/, ?/).every((it) => neighbour.test(it)), 'not neighbours')
      .default('loopback'),
    meaning:
      'Which neighbours are believed about where a request comes from (`x-forwarded-for`): the proxies before us.',
    expected: 'loopback, uniquelocal or addresses, with commas between',
    example: 'uniquelocal',
  }),
  WORKER_PORT: setting({
    schema: port.optional(),
    meaning: 'Where the worker answers /health and /ready, when it should.',
    expected: 'a port, 1 to 65535',
    example: '3011',
  }),
  DATABASE_URL: setting({
    schema: postgresUrl,
    meaning: 'PostgreSQL 16 or newer, as the login role without rights.',
    expected: 'a postgres:// address',
    example: 'postgres://tweespraak_app:password@db.example:5432/tweespraak',
    secret: true,
  }),
  DATABASE_OWNER_URL: setting({
    schema: postgresUrl.optional(),
    meaning: 'The same database as its owner. Only migrating and seeding use it; the running program must not have it.',
    expected: 'a postgres:// address',
    example: 'postgres://owner:password@db.example:5432/tweespraak',
    secret: true,
  }),
  APP_ROLE_PASSWORD: setting({
    schema: z.string().min(16).optional(),
    meaning: 'The password migrating gives to the login role `tweespraak_app`.',
    expected: 'at least 16 characters',
    example: 'a long random text',
    secret: true,
  }),
  KEYS_DATABASE_URL: setting({
    schema: postgresUrl.optional(),
    meaning: 'Where wrapped data keys live, when that is another database than DATABASE_URL.',
    expected: 'a postgres:// address',
    example: 'postgres://tweespraak_app:password@keys.example:5432/keys',
    secret: true,
  }),
  REDIS_URL: setting({
    schema: z.url({ protocol: /^rediss?$/ }).optional(),
    meaning: 'A Redis or Valkey for the queue. Without it the queue lives in PostgreSQL.',
    expected: 'a redis:// address',
    example: 'redis://queue.example:6379',
    secret: true,
  }),
  SMTP_URL: setting({
    schema: z.url({ protocol: /^smtps?$/ }),
    meaning: 'The server that carries our mail.',
    expected: 'an smtp:// or smtps:// address',
    example: 'smtps://user:password@mail.example:465',
    secret: true,
  }),
  MAIL_FROM: setting({
    schema: z.string().min(3).default('Mijn omgeving <bericht@omgeving.example>'),
    meaning: 'Sender of every mail. Neutral: the name of the product tells too much in a shared mailbox.',
    expected: 'a name and an address',
    example: 'Mijn omgeving <bericht@omgeving.example>',
  }),
  CALENDAR_TITLE: setting({
    schema: z.string().min(1).default('Afspraak'),
    meaning: 'Title of an appointment in a calendar. Neutral.',
    expected: 'a short text',
    example: 'Afspraak',
  }),
  OWN_MOMENT_TITLE: setting({
    schema: z.string().min(1).default('Tijd voor mezelf'),
    meaning: 'Title of a weekly moment of one’s own in a calendar. Neutral.',
    expected: 'a short text',
    example: 'Tijd voor mezelf',
  }),
  LIVEKIT_URL: setting({
    schema: z.url({ protocol: /^wss?$/ }).optional(),
    meaning: 'The LiveKit server for conversations. Without it the program runs without video.',
    expected: 'a ws:// or wss:// address',
    example: 'wss://video.example',
  }),
  LIVEKIT_API_KEY: setting({
    schema: z.string().min(1).optional(),
    meaning: 'The key name LiveKit knows us by.',
    expected: 'the name of a key',
    example: 'tweespraak',
  }),
  LIVEKIT_API_SECRET: setting({
    schema: z.string().min(32).optional(),
    meaning: 'The secret that goes with LIVEKIT_API_KEY.',
    expected: 'at least 32 characters',
    example: 'a long random text',
    secret: true,
  }),
  LEARNER_ORIGIN: setting({
    schema: origin,
    meaning: 'Where couples open their app. One host for all municipalities, with a neutral name.',
    expected: 'scheme, host and port, nothing after it',
    example: 'https://omgeving.example',
  }),
  PROFESSIONAL_ORIGIN: setting({
    schema: origin,
    meaning: 'Where professionals open their app.',
    expected: 'scheme, host and port, nothing after it',
    example: 'https://praktijk.example',
  }),
  MUNICIPALITY_ORIGIN: setting({
    schema: origin,
    meaning: 'Where municipalities open their app.',
    expected: 'scheme, host and port, nothing after it',
    example: 'https://gemeenten.example',
  }),
  MASTER_KEY: setting({
    schema: key32,
    meaning: 'Wraps every data key. Kept outside the database; losing it loses everything people wrote.',
    expected: '32 bytes in base64',
    example: 'openssl rand -base64 32',
    secret: true,
  }),
  PEPPER: setting({
    schema: key32,
    meaning: 'Keys the hashes by which e-mail addresses and codes are found. Must never change.',
    expected: '32 bytes in base64',
    example: 'openssl rand -base64 32',
    secret: true,
  }),
  SEED_OUTPUT: setting({
    schema: z.string().min(1).optional(),
    meaning: 'Where seeding the demo world writes its accounts, as JSON.',
    expected: 'a file that can be written',
    example: 'accounts.json',
  }),
  LOG_LEVEL: setting({
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    meaning: 'How much is logged. No level logs personal data.',
    expected: 'fatal, error, warn, info, debug or silent',
    example: 'info',
  }),
} as const

type Shape = typeof settingsShape
export type SettingName = keyof Shape
type Values = { readonly [K in SettingName]: z.output<Shape[K]['schema']> }

/** What the program was told when it started. One object, read once. */
export abstract class Settings extends (Object as unknown as new () => Values) {}

/** One wrong or missing key, in words that never repeat the value: it may be a secret. */
export interface SettingProblem {
  readonly name: string
  readonly missing: boolean
  readonly expected: string
  readonly example: string
}

export class SettingsRefused extends Error {
  readonly problems: readonly SettingProblem[]
  constructor(problems: readonly SettingProblem[]) {
    super(
      problems
        .map(
          (it) =>
            `${it.name} ${it.missing ? 'is missing' : 'is not right'}: expected ${it.expected}, for example ${it.example}`,
        )
        .join('\n'),
    )
    this.name = 'SettingsRefused'
    this.problems = problems
  }
}

/** Reads every key from an environment. Throws SettingsRefused, naming all that is wrong at once. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const values: Record<string, unknown> = {}
  const problems: SettingProblem[] = []
  for (const [name, it] of Object.entries(settingsShape)) {
    const given = environment[name] === '' ? undefined : environment[name]
    const read = it.schema.safeParse(given)
    if (read.success) values[name] = read.data
    else problems.push({ name, missing: given === undefined, expected: it.expected, example: it.example })
  }
  if (values.NODE_ENV === 'production' && values.TWEESPRAAK_LOCAL === true) {
    problems.push({ name: 'TWEESPRAAK_LOCAL', missing: false, expected: 'false in production', example: 'false' })
  }
  if (problems.length > 0) throw new SettingsRefused(problems)
  return Object.freeze(values) as unknown as Settings
}
