import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { readOptions } from './options.mjs'
import { checkedBase, expectFree, isFree, portFamily } from './ports.mjs'

test('the family of ports keeps its distances wherever it is moved', () => {
  expect(portFamily(3000)).toEqual({
    learner: 3000,
    professional: 3001,
    municipality: 3002,
    operator: 3003,
    api: 3010,
    worker: 3011,
    inspectApi: 3012,
    inspectWorker: 3013,
    inbox: 3020,
    smtp: 3021,
    livekit: 3030,
    livekitUdp: 3032,
    postgres: 3040,
  })
  for (const [part, port] of Object.entries(portFamily(4000)))
    expect(port).toBe(portFamily(3000)[/** @type {'api'} */ (part)] + 1000)
})

test.for(['80', '65001', '-1', '3000.5', 'many', ''])('"%s" is refused as the first port, with an example', (text) => {
  expect(() => checkedBase(text)).toThrow(
    expect.objectContaining({ code: 'start.port', wayOut: expect.stringContaining('--port 4000') }),
  )
})

test.for([
  ['6000', '6000'],
  ['4025', '4045'],
])('a family from %s is refused, because browsers do not open %s', ([base, port]) => {
  expect(() => checkedBase(`${base}`)).toThrow(
    expect.objectContaining({ code: 'start.port_blocked', message: expect.stringContaining(`port ${port}`) }),
  )
})

describe('a taken port', () => {
  /** @type {{ close: () => unknown }[]} */
  const taken = []
  afterEach(() => {
    for (const it of taken.splice(0)) it.close()
  })

  test.for(['127.0.0.1', '::1', '0.0.0.0'])('is seen when a program listens on %s', async (host) => {
    const server = createServer()
    taken.push(server)
    await new Promise((resolve) => server.listen({ host, port: 0 }, () => resolve(undefined)))
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
    expect(await isFree(port)).toBe(false)
  })

  test('of UDP is seen', async () => {
    const socket = createSocket('udp4')
    taken.push(socket)
    await new Promise((resolve) => socket.bind(0, '127.0.0.1', () => resolve(undefined)))
    expect(await isFree(socket.address().port, 'udp')).toBe(false)
  })

  test('is named, with the part that needs it and the way to move the family', async () => {
    const server = createServer()
    taken.push(server)
    await new Promise((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, () => resolve(undefined)))
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
    await expect(expectFree({ ...portFamily(port - 20), learner: port }, 'npm start')).rejects.toMatchObject({
      code: 'start.port_taken',
      message: `Port ${port} is taken by another program; the app for couples needs it.`,
      wayOut: expect.stringContaining('npm start -- --port 4000'),
    })
  })
})

describe('what stands after npm start --', () => {
  test('nothing means the usual ports, the data that are there, and words for a person', () => {
    expect(readOptions([], 'npm start')).toEqual({ port: 3000, fresh: false, json: false })
  })

  test('may move the ports, begin anew and ask for JSON', () => {
    expect(readOptions(['--port', '4000', '--fresh', '--json'], 'npm start')).toEqual({
      port: 4000,
      fresh: true,
      json: true,
    })
  })

  test.for([['--prot'], ['4000'], ['--port']])('%s is refused, and what can be said is told', (args) => {
    expect(() => readOptions(args, 'npm start')).toThrow(
      expect.objectContaining({ code: 'start.option', wayOut: expect.stringContaining('--fresh') }),
    )
  })
})
