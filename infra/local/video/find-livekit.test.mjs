import { expect, test } from 'vitest'
import { portFamily } from '../start/ports.mjs'
import { isGoNewEnough } from './find-livekit.mjs'
import { livekitConfig } from './livekit-config.mjs'

test.for([
  ['go version go1.26.0 linux/amd64', true],
  ['go version go1.27rc1 linux/amd64', true],
  ['go version go2.0.1 darwin/arm64', true],
  ['go version go1.25.9 linux/amd64', false],
  ['go version go1.19.8 linux/amd64', false],
  ['', false],
])('"%s" can build LiveKit: %s', ([text, can]) => {
  expect(isGoNewEnough(String(text))).toBe(can)
})

test('the configuration keeps LiveKit on this machine and lets only the API make rooms', () => {
  const ports = portFamily(4000)
  const secrets = { masterKey: '', pepper: '', appRolePassword: '', livekitKey: 'key', livekitSecret: 's'.repeat(43) }
  const config = JSON.parse(livekitConfig(ports, secrets))
  expect(config).toMatchObject({
    port: 4030,
    bind_addresses: ['127.0.0.1'],
    rtc: { udp_port: 4032, tcp_port: 0, node_ip: '127.0.0.1', ips: { includes: ['127.0.0.1/32'] } },
    room: { auto_create: false },
    webhook: { api_key: 'key', urls: ['http://127.0.0.1:4010/api/hooks/livekit'] },
  })
  expect(config.rtc.stun_servers.every((/** @type {string} */ server) => server.startsWith('127.0.0.1:'))).toBe(true)
})
