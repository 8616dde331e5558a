import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { DataFolder } from '@tweespraak/local/start/data-folder'
import { makeDemoWorld } from '@tweespraak/local/start/demo-world'
import { apiPart } from '@tweespraak/local/start/parts/api'
import { inboxPart } from '@tweespraak/local/start/parts/inbox'
import { postgresPart } from '@tweespraak/local/start/parts/postgres'
import { isFree, portFamily } from '@tweespraak/local/start/ports'
import type { Part, Running } from '@tweespraak/local/start/process-supervisor'
import { loadSecrets } from '@tweespraak/local/start/secrets'
import type { World } from '@tweespraak/local/start/world'
import pg from 'pg'
import { MailStub } from './mail-stub.ts'

/** How far two families of ports lie apart, and where the first one begins. */
const familySize = 50
const firstFamily = 24_000
/** After a SIGKILL of PostgreSQL its children may hold the data a moment longer: so often, so long apart, it is tried. */
const startTries = 40
const startPauseMs = 250

let nextFamily = firstFamily

/** A folder with a migrated database and the demo world, from which stacks are copied. */
export interface Template {
  readonly path: string
}

interface Standing {
  readonly world: World
  readonly post: MailStub
  readonly owner: pg.Pool
  readonly inbox: Running
  readonly postgres: Running
  readonly postgresPart: Part
}

/** The API is one build that runs as two processes: web and worker. */
export type ApiProcess = 'http' | 'worker'

/** Makes the database and the demo world once, as `npm start` does. */
export async function makeTemplate(parent: string): Promise<Template> {
  const world = await worldIn(join(parent, 'template'))
  const running = await postgresPart(world).start()
  await makeDemoWorld(world, running.postgres)
  await running.stop()
  return { path: world.data.path }
}

/** The parts of one local run, each a process of its own that can be ended by its id at any moment. */
export class Stack {
  readonly world: World
  /** Between the worker and the inbox: the part of the mail's way that can be disturbed. */
  readonly post: MailStub
  /** Asks the database as its owner: what is really there. */
  readonly owner: pg.Pool
  readonly #parts: Map<ApiProcess | 'inbox', Running>
  /** Kept: it remembers the port at which its clients look for it. */
  readonly #postgresPart: Part
  #postgres: Running

  private constructor(made: Standing) {
    this.world = made.world
    this.post = made.post
    this.owner = made.owner
    this.#parts = new Map([['inbox', made.inbox]])
    this.#postgresPart = made.postgresPart
    this.#postgres = made.postgres
  }

  /** Copies the template and starts every part that a fault may need. */
  static async open(template: Template, path: string): Promise<Stack> {
    await promisify(execFile)('cp', ['-a', template.path, path])
    const world = await worldIn(path)
    const { ports } = world
    const part = postgresPart(world)
    const postgres = await part.start()
    const owner = new pg.Pool({ connectionString: postgres.postgres.url, max: 4 })
    owner.on('error', () => {}) // it is about to be killed under us
    const post = await MailStub.open(ports.smtp + 1, ports.smtp)
    // The API speaks to the stub; the inbox stands behind it.
    const inbox = await inboxPart({ ...world, ports: { ...ports, smtp: ports.smtp + 1 } }).start()
    const stack = new Stack({ world, post, owner, inbox, postgres, postgresPart: part })
    await Promise.all([stack.start('http'), stack.start('worker')])
    return stack
  }

  get api(): string {
    return `http://127.0.0.1:${this.world.ports.api}`
  }

  get inbox(): string {
    return `http://127.0.0.1:${this.world.ports.inbox}`
  }

  /** Returns the process id of a process of the API; undefined while it does not run. */
  pid(apiProcess: ApiProcess): number | undefined {
    return this.#parts.get(apiProcess)?.pid
  }

  async start(apiProcess: ApiProcess): Promise<void> {
    this.#parts.set(apiProcess, await apiPart(apiProcess, this.world, this.world.ports.postgres).start())
  }

  /** Kills a process of the API. */
  async kill(apiProcess: ApiProcess): Promise<void> {
    const running = this.#parts.get(apiProcess)
    if (!running?.pid) throw new Error(`the ${apiProcess} process does not run`)
    this.#parts.delete(apiProcess)
    process.kill(running.pid, 'SIGKILL')
    await running.ended
  }

  /** Asks a process of the API to stop. Resolves with how it ended and how long that took, in ms. */
  async stop(apiProcess: ApiProcess): Promise<{ how: string; ms: number }> {
    const running = this.#parts.get(apiProcess)
    if (!running?.pid) throw new Error(`the ${apiProcess} process does not run`)
    this.#parts.delete(apiProcess)
    const began = performance.now()
    await running.stop()
    return { how: await running.ended, ms: performance.now() - began }
  }

  /** SIGQUIT is PostgreSQL's immediate stop, without a checkpoint; after SIGKILL it could not even say goodbye. */
  async killPostgres(signal: 'SIGQUIT' | 'SIGKILL'): Promise<void> {
    const { pid, ended } = this.#postgres
    if (pid) process.kill(pid, signal)
    await ended
  }

  async startPostgres(): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        this.#postgres = await this.#postgresPart.start()
        return
      } catch (error) {
        if (tries === startTries) throw error
        await pause(startPauseMs)
      }
    }
  }

  /** Stops what stands, the last started first. */
  async close(): Promise<void> {
    for (const apiProcess of ['worker', 'http', 'inbox'] as const) await this.#parts.get(apiProcess)?.stop()
    await this.post.close()
    await this.owner.end().catch(() => {})
    await this.#postgres.stop()
  }
}

async function worldIn(path: string): Promise<World> {
  const folders = { postgres: join(path, 'postgres'), logs: join(path, 'logs'), mails: join(path, 'mails') }
  for (const folder of [path, folders.logs, folders.mails]) mkdirSync(folder, { recursive: true, mode: 0o755 })
  const data: DataFolder = {
    path,
    ...folders,
    accounts: join(path, 'accounts.json'),
    note: () => {},
    release: () => {},
  }
  const secrets = loadSecrets(path)
  return {
    ports: await freePorts(),
    data,
    secrets,
    video: { key: secrets.livekitKey, secret: secrets.livekitSecret },
    stopping: new AbortController().signal,
  }
}

/** A family nobody uses. Each stack gets another one: a port of a part that was killed must not be taken by a neighbour. */
async function freePorts(): Promise<World['ports']> {
  for (;;) {
    const ports = portFamily(nextFamily)
    nextFamily += familySize
    const all = [...Object.values(ports), ports.smtp + 1]
    if ((await Promise.all(all.map((port) => isFree(port)))).every(Boolean)) return ports
  }
}
