import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'
import { LocalProblem } from '../problem.mjs'

export const defaultBase = 3000

/** How far each part's port lies from the base of the family. */
const offsets = {
  learner: 0,
  professional: 1,
  municipality: 2,
  operator: 3,
  api: 10,
  worker: 11,
  inspectApi: 12,
  inspectWorker: 13,
  inbox: 20,
  smtp: 21,
  livekit: 30,
  livekitUdp: 32,
  postgres: 40,
}

/** @typedef {Record<keyof typeof offsets, number>} Ports */

/**
 * @param {number} base
 * @returns {Ports}
 */
export function portFamily(base) {
  return /** @type {Ports} */ (Object.fromEntries(Object.entries(offsets).map(([part, by]) => [part, base + by])))
}

/** Above 1023, browsers and Node's own `fetch` refuse to open these (Fetch standard, "port blocking"). */
const blocked = [1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6679, 6697, 10080].concat([
  6665, 6666, 6667, 6668, 6669,
])

/**
 * @param {string} text
 * @returns {number} a base whose whole family is made of ports that an ordinary user and a browser may open
 */
export function checkedBase(text) {
  const base = Number(text)
  if (!/^\d+$/.test(text) || base < 1024 || base > 65_000)
    throw new LocalProblem(
      'start.port',
      `"${text}" cannot be the first port of the family.`,
      'Give a whole number from 1024 to 65000, as in `npm start -- --port 4000`.',
    )
  const refused = Object.values(portFamily(base)).find((port) => blocked.includes(port))
  if (refused === undefined) return base
  throw new LocalProblem(
    'start.port_blocked',
    `Browsers refuse to open port ${refused}, which belongs to the family from ${base}.`,
    'Move the family a little, as in `npm start -- --port 4000`.',
  )
}

/** @typedef {readonly (readonly [keyof Ports, string])[]} Needs who needs which port, in words */

/**
 * PostgreSQL is not in the list: it takes another port when its own is taken.
 * @type {Needs}
 */
const everyRunNeeds = [
  ['learner', 'the app for couples'],
  ['professional', 'the app for professionals'],
  ['municipality', 'the app for municipalities'],
  ['api', 'the API'],
  ['inbox', 'the inbox'],
  ['smtp', 'the mail server'],
  ['livekit', 'LiveKit'],
  ['livekitUdp', 'LiveKit'],
]

/** @type {Needs} */
const debuggingNeeds = [
  ['inspectApi', 'the debugger of the API'],
  ['inspectWorker', 'the debugger of the worker'],
]

/**
 * @param {Ports} ports
 * @param {'npm start' | 'npm run dev'} command
 * @throws {LocalProblem} `start.port_taken`, naming the first one
 */
export async function expectFree(ports, command) {
  for (const [part, who] of command === 'npm start' ? everyRunNeeds : [...everyRunNeeds, ...debuggingNeeds]) {
    if (await isFree(ports[part], part === 'livekitUdp' ? 'udp' : 'tcp')) continue
    const other = ports.learner === 4000 ? 5000 : 4000
    throw new LocalProblem(
      'start.port_taken',
      `Port ${ports[part]} is taken by another program; ${who} needs it.`,
      `Stop that program, or move the whole family of ports: ${command} -- --port ${other}`,
    )
  }
}

/**
 * Free on both loopback addresses: a browser that is told `localhost` tries ::1 first, and would meet the wrong program.
 * @param {number} port
 * @param {'tcp' | 'udp'} kind
 */
export async function isFree(port, kind = 'tcp') {
  const listen = kind === 'tcp' ? listenTcp : listenUdp
  return (await listen(port, '127.0.0.1')) && (await listen(port, '::1'))
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function listenTcp(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(isNoAddress(error)))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function listenUdp(port, host) {
  return new Promise((resolve) => {
    const socket = createSocket({ type: host === '::1' ? 'udp6' : 'udp4', ipv6Only: host === '::1' })
    socket.once('error', (error) => resolve(isNoAddress(error)))
    socket.bind({ port, address: host, exclusive: true }, () => socket.close(() => resolve(true)))
  })
}

/**
 * A machine without IPv6 has no ::1: nobody can be there.
 * @param {NodeJS.ErrnoException} error
 */
function isNoAddress(error) {
  return error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'
}
