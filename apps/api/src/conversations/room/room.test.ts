import { createHash } from 'node:crypto'
import { Room } from '@livekit/rtc-node'
import { enterRoom, leaveConversation, waitInLobby } from '@tweespraak/contract/learner/conversations'
import { readAgenda } from '@tweespraak/contract/professional/agenda'
import {
  admit,
  endConversation,
  enterRoomAsProfessional,
  goWithoutApart,
  readAttendance,
  readLobby,
} from '@tweespraak/contract/professional/room'
import type { RoomEntry } from '@tweespraak/contract/values/conversations'
import { AccessToken } from 'livekit-server-sdk'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SmallCouple } from '../../../test/couple.ts'
import { aLiveKit, type LiveKit, noLiveKit } from '../../../test/livekit.ts'
import { aMunicipality, type TownHall } from '../../../test/municipality.ts'
import { aConversationGoingOn, aProfessional, type Counsellor } from '../../../test/professional.ts'
import { refused } from '../../../test/refusals.ts'
import { aWorker } from '../../../test/worker.ts'
import { aWorld, type World } from '../../../test/world.ts'
import { WallClock } from '../../platform/clock/clock.ts'
import { VideoRooms } from './livekit/video-rooms.ts'
import { RoomMonitor } from './room-monitor.ts'

const suite = noLiveKit ? describe.skip : describe

suite(`with a real LiveKit server${noLiveKit ? ` (left out: ${noLiveKit})` : ''}`, () => {
  let livekit: LiveKit
  let world: World
  let marijke: Counsellor
  let demodam: TownHall
  let couple: SmallCouple & { conversationId: string }
  let params: { id: string }
  const rooms: Room[] = []

  beforeAll(async () => {
    livekit = await aLiveKit()
    world = await aWorld(livekit.environment)
    await world.app.listen(livekit.hookPort, '127.0.0.1')
    await livekit.start()
    marijke = await aProfessional(world)
    demodam = await aMunicipality(world)
  })
  afterAll(async () => {
    await livekit.kill()
    await world.end()
  })
  beforeEach(async () => {
    couple = await aConversationGoingOn(world, marijke, demodam)
    params = { id: couple.conversationId }
  })
  afterEach(async () => {
    for (const room of rooms.splice(0)) await room.disconnect()
    await marijke.browser.call(endConversation, { params, body: { outcome: 'held' } }).catch(() => undefined)
  })

  const wall = () => world.app.get(WallClock).now().getTime()
  const join = async ({ url, token }: Pick<RoomEntry, 'url' | 'token'>): Promise<Room> => {
    const room = new Room()
    await room.connect(url, token, { autoSubscribe: true, dynacast: false })
    rooms.push(room)
    return room
  }
  const wait = (who: 'ana' | 'ben') => couple[who].browser.call(waitInLobby, { params })
  const enter = (who: 'ana' | 'ben') => couple[who].browser.call(enterRoom, { params })
  const letIn = async (...who: ('ana' | 'ben')[]) => {
    for (const it of who) await wait(it)
    if (who.length > 1) await marijke.browser.call(goWithoutApart, { params })
    const { seats } = await marijke.browser.call(readLobby, { params })
    const seatIds = seats.filter((it) => who.includes(it.name.toLowerCase() as 'ana')).map((it) => it.seatId)
    await marijke.browser.call(admit, { params, body: { seatIds } })
  }
  const check = () => world.app.get(RoomMonitor).check(couple.conversationId)
  const states = async () => {
    const { seats } = await marijke.browser.call(readLobby, { params })
    return Object.fromEntries(seats.map((it) => [it.name, it.state]))
  }
  const eventually = async (condition: () => Promise<boolean>, what: string) => {
    for (let i = 0; i < 100; i++) {
      await world.work()
      if (await condition()) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`never: ${what}`)
  }
  /** Waits for what happens without our doing, at most fifteen seconds. */
  const until = async (condition: () => Promise<boolean>, what: string) => {
    for (let i = 0; i < 50; i++) {
      if (await condition().catch(() => false)) return
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
    throw new Error(`never: ${what}`)
  }
  const stays = async () => {
    const { rows } = await world.database.owner.query(
      'select * from conversations.presences where conversation_id = $1 order by joined_at',
      [couple.conversationId],
    )
    return rows as { sid: string; joined_at: Date; left_at: Date | null; estimated: boolean; last_seen_at: Date }[]
  }
  const roomName = async () => {
    const { rows } = await world.database.owner.query(
      'select room_name from conversations.conversations where id = $1',
      [couple.conversationId],
    )
    return rows[0].room_name as string
  }

  test('a key to the room is good for two minutes, for one room and one seat, and gives no power over it', async () => {
    await letIn('ana')
    const entry = await enter('ana')
    const claims = JSON.parse(Buffer.from(entry.token.split('.')[1] ?? '', 'base64url').toString())
    expect(claims.exp - claims.nbf).toBeLessThanOrEqual(120)
    expect(claims.sub).toBe(entry.seatId)
    expect(claims.video).toEqual({
      room: await roomName(),
      roomJoin: true,
      canPublish: true,
      canPublishSources: ['camera', 'microphone'],
      canPublishData: true,
      canSubscribe: true,
      canUpdateOwnMetadata: false,
    })
    expect(claims.name).toBeUndefined()
    expect(Buffer.from(entry.encryptionKey, 'base64')).toHaveLength(32)
  })

  test('the professional sees the partners in the order of their lines, whatever their seats are called', async () => {
    const { seats } = await marijke.browser.call(readLobby, { params })
    expect(seats.map((it) => it.name)).toEqual(['Ana', 'Ben'])
    const { upcoming } = await marijke.browser.call(readAgenda, {})
    expect(upcoming.find((it) => it.id === couple.conversationId)?.names).toEqual(['Ana', 'Ben'])
  })

  test('who enters learns which seat is the professional’s, as the room itself shows seats only', async () => {
    await letIn('ana')
    const [ana, hers] = [await enter('ana'), await marijke.browser.call(enterRoomAsProfessional, { params })]
    expect([ana.professionalSeatId, hers.professionalSeatId]).toEqual([hers.seatId, hers.seatId])
  })

  test('all three get the same encryption key, which lies sealed in the database and is gone at the end', async () => {
    await letIn('ana', 'ben')
    const entries = [
      await enter('ana'),
      await enter('ben'),
      await marijke.browser.call(enterRoomAsProfessional, { params }),
    ]
    expect(new Set(entries.map((it) => it.encryptionKey)).size).toBe(1)
    expect(new Set(entries.map((it) => it.seatId)).size).toBe(3)
    const { rows } = await world.database.owner.query(
      'select room_key from conversations.conversations where id = $1',
      [couple.conversationId],
    )
    expect(rows[0].room_key.includes(entries[0]?.encryptionKey)).toBe(false)
    await marijke.browser.call(endConversation, { params, body: { outcome: 'held' } })
    await refused(enter('ana'), 'conversation.room_closed')
  })

  test('attendance comes from LiveKit’s own word and is right to five seconds', async () => {
    await letIn('ana', 'ben')
    const [ana, ben] = [await join(await enter('ana')), await join(await enter('ben'))]
    const pro = await join(await marijke.browser.call(enterRoomAsProfessional, { params }))
    const began = wall()
    await eventually(async () => (await stays()).length === 3, 'three joined')
    expect(await states()).toEqual({ Ana: 'inRoom', Ben: 'inRoom' })
    expect(await wait('ana')).toMatchObject({ state: 'admitted' })
    await new Promise((resolve) => setTimeout(resolve, 4000))
    await ben.disconnect()
    const benLeft = wall()
    await eventually(async () => (await stays()).some((it) => it.left_at !== null), 'Ben left')
    await new Promise((resolve) => setTimeout(resolve, 3000))
    await Promise.all([ana.disconnect(), pro.disconnect()])
    const ended = wall()
    await eventually(async () => (await stays()).every((it) => it.left_at !== null), 'all left')
    await marijke.browser.call(endConversation, { params, body: { outcome: 'held' } })
    const result = await marijke.browser.call(readAttendance, { params })
    const secondsOf = (name: string | null) => result.seats.find((it) => it.name === name)?.seconds ?? -1
    expect(Math.abs(secondsOf('Ben') - (benLeft - began) / 1000)).toBeLessThan(5)
    expect(Math.abs(secondsOf('Ana') - (ended - began) / 1000)).toBeLessThan(5)
    expect(Math.abs(result.togetherSeconds - (benLeft - began) / 1000)).toBeLessThan(5)
    expect(result.estimated).toBe(false)
  })

  test('who is in the room without an admitted seat is put out at the next check', async () => {
    await letIn('ana')
    const entry = await enter('ana')
    await join(entry)
    await world.database.owner.query('update conversations.seats set admitted_at = null where id = $1', [entry.seatId])
    await check()
    const video = world.app.get(VideoRooms)
    const name = await roomName()
    await eventually(async () => (await video.present(name)).length === 0, 'Ana is out')
    await refused(enter('ana'), 'conversation.not_admitted')
  })

  test('who is admitted comes back without being let in again, also after leaving', async () => {
    await letIn('ana')
    const first = await join(await enter('ana'))
    await eventually(async () => (await states()).Ana === 'inRoom', 'Ana is in')
    await couple.ana.browser.call(leaveConversation, { params })
    await eventually(async () => (await stays()).every((it) => it.left_at !== null), 'Ana is out')
    expect(first.isConnected).toBe(false)
    await join(await enter('ana'))
    await eventually(async () => (await stays()).length === 2, 'Ana is back, as another stay')
    expect((await stays())[0]?.estimated).toBe(false)
  })

  test('LiveKit dies and comes back: the room is made anew, and the stay ends where it was last seen', async () => {
    await letIn('ana')
    const tab = await join(await enter('ana'))
    await eventually(async () => (await states()).Ana === 'inRoom', 'Ana is in')
    await check()
    const [before] = await stays()
    await livekit.kill()
    await tab.disconnect()
    expect(await check()).toBe('open')
    await refused(enter('ana'), 'video.not_available')
    await livekit.start()
    expect(await check()).toBe('open')
    await join(await enter('ana'))
    await eventually(async () => (await stays()).length === 2, 'Ana is back')
    await world.database.owner.query(
      `update conversations.presences set joined_at = joined_at - interval '70 seconds',
         last_seen_at = last_seen_at - interval '61 seconds' where sid = $1`,
      [before?.sid],
    )
    await check()
    const [first, second] = await stays()
    expect(first).toMatchObject({ sid: before?.sid, estimated: true })
    expect(first?.left_at).toEqual(first?.last_seen_at)
    expect(second).toMatchObject({ left_at: null, estimated: false })
  })

  test('the worker keeps watch by itself: a room that LiveKit lost is there again, whoever has no seat is put out', async () => {
    const worker = await aWorker(world)
    try {
      await letIn('ana')
      const entry = await enter('ana')
      const tab = await join(entry)
      const video = world.app.get(VideoRooms)
      const name = await roomName()
      await livekit.kill()
      await tab.disconnect()
      await livekit.start()
      await until(async () => {
        await join(entry)
        return true
      }, 'the room is there again')
      await until(async () => (await states()).Ana === 'inRoom', 'Ana is in')
      await world.database.owner.query('update conversations.seats set admitted_at = null where id = $1', [
        entry.seatId,
      ])
      await until(async () => (await video.present(name)).length === 0, 'Ana is out')
    } finally {
      await worker.close()
    }
  })

  test('a room nobody was given a key to cannot be entered: tokens alone make no room', async () => {
    const { LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret, LIVEKIT_URL: url } = livekit.environment
    const token = new AccessToken(key, secret, { identity: 'somebody', ttl: 60 })
    token.addGrant({ room: 'made-up', roomJoin: true })
    await expect(join({ url, token: await token.toJwt() })).rejects.toThrow(/room does not exist/)
  })

  describe('webhooks', () => {
    const sent = async (body: string, authorization?: string) => {
      const answer = await world.app.inject({
        method: 'POST',
        url: '/api/hooks/livekit',
        headers: { 'content-type': 'application/webhook+json', ...(authorization && { authorization }) },
        payload: body,
      })
      return [answer.statusCode, answer.body ? (JSON.parse(answer.body) as { code?: string }).code : undefined]
    }
    const signed = async (body: string, secret = livekit.environment.LIVEKIT_API_SECRET) => {
      const token = new AccessToken(livekit.environment.LIVEKIT_API_KEY, secret, { ttl: 60 })
      token.sha256 = createHash('sha256').update(body).digest('base64')
      return token.toJwt()
    }
    const hook = (more: object) => {
      const seat = { sid: 'PA_hook', identity: crypto.randomUUID(), joinedAtMs: String(wall() - 5000) }
      return JSON.stringify({
        event: 'participant_left',
        id: 'EV_hook',
        createdAt: String(Math.floor(wall() / 1000)),
        participant: { ...seat, disconnectReason: 'CLIENT_INITIATED' },
        ...more,
      })
    }
    const inbox = async () => {
      const { rows } = await world.database.owner.query(`select * from conversations.webhooks where id like 'EV_hook%'`)
      return rows.length
    }

    test('a forged one is refused with its own code and changes nothing', async () => {
      const body = hook({ room: { name: await roomName() } })
      expect(await sent(body)).toEqual([401, 'webhook.not_signed'])
      expect(await sent(body, 'nonsense')).toEqual([401, 'webhook.not_signed'])
      expect(await sent(body, await signed(body, 'another-secret-of-thirty-two-characters!'))).toEqual([
        401,
        'webhook.not_signed',
      ])
      expect(await sent(`${body} `, await signed(body))).toEqual([401, 'webhook.not_signed'])
      expect(await sent('not json', await signed('not json'))).toEqual([401, 'webhook.not_signed'])
      expect(await inbox()).toBe(0)
    })

    test('one that is too old or from the future is refused', async () => {
      for (const shift of [-301, 301]) {
        const body = hook({ createdAt: String(Math.floor(wall() / 1000) + shift) })
        expect(await sent(body, await signed(body))).toEqual([400, 'webhook.too_old'])
      }
      expect(await inbox()).toBe(0)
    })

    test('a repeated one is taken and has no second effect; leaving before joining is understood', async () => {
      const { rows } = await world.database.owner.query(
        `select id from conversations.seats where conversation_id = $1 and person_id = $2`,
        [couple.conversationId, couple.ana.personId],
      )
      const participant = (more: object) => ({
        room: { name: '' },
        participant: { sid: 'PA_hook', identity: rows[0].id, joinedAtMs: String(wall() - 5000), ...more },
      })
      const room = { name: await roomName() }
      const left = hook({ ...participant({ disconnectReason: 'CLIENT_INITIATED' }), room })
      const joined = hook({ ...participant({}), room, event: 'participant_joined', id: 'EV_hook_joined' })
      expect(await sent(left, await signed(left))).toEqual([200, undefined])
      await world.work()
      const once = await stays()
      expect(once).toMatchObject([{ sid: 'PA_hook', estimated: false }])
      expect(await sent(left, await signed(left))).toEqual([200, undefined])
      expect(await sent(joined, await signed(joined))).toEqual([200, undefined])
      await world.work()
      expect(await stays()).toMatchObject([{ left_at: once[0]?.left_at }])
      expect(await inbox()).toBe(2)
    })

    test('a room or a seat nobody knows is no reason to fail', async () => {
      for (const [i, room] of ['made-up', await roomName()].entries()) {
        const body = hook({ id: `EV_hook_unknown_${i}`, room: { name: room } })
        expect(await sent(body, await signed(body))).toEqual([200, undefined])
      }
      await world.work()
      expect(await stays()).toEqual([])
    })
  })
})
