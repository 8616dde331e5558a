import { type RemoteParticipant, Room, RoomEvent } from '@livekit/rtc-node'
import { enterRoom, waitInLobby } from '@tweespraak/contract/learner/conversations'
import {
  admit,
  endConversation,
  enterRoomAsProfessional,
  goWithoutApart,
  readAttendance,
  readLobby,
  sendBack,
  speakAlone,
} from '@tweespraak/contract/professional/room'
import type { RoomEntry } from '@tweespraak/contract/values/conversations'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SmallCouple } from '../../../test/couple.ts'
import { aLiveKit, type LiveKit, noLiveKit } from '../../../test/livekit.ts'
import { aMunicipality, type TownHall } from '../../../test/municipality.ts'
import { aConversationGoingOn, aProfessional, type Counsellor } from '../../../test/professional.ts'
import { refused } from '../../../test/refusals.ts'
import { aWorld, type World } from '../../../test/world.ts'
import { WallClock } from '../../platform/clock/clock.ts'
import { VideoRooms } from './livekit/video-rooms.ts'
import { RoomMonitor } from './room-monitor.ts'

const suite = noLiveKit ? describe.skip : describe
const someSeconds = (n: number) => new Promise((resolve) => setTimeout(resolve, n * 1000))

suite(`parts of a conversation, with a real LiveKit server${noLiveKit ? ` (left out: ${noLiveKit})` : ''}`, () => {
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

  /** Goes in, and remembers everybody this person ever found there. */
  const join = async ({ url, token }: Pick<RoomEntry, 'url' | 'token'>) => {
    const room = new Room()
    const met = new Set<string>()
    room.on(RoomEvent.ParticipantConnected, (it: RemoteParticipant) => met.add(it.identity))
    await room.connect(url, token, { autoSubscribe: true, dynacast: false })
    for (const id of [...room.remoteParticipants.values()].map((it) => it.identity)) met.add(id)
    rooms.push(room)
    return { room, met }
  }
  const wall = () => world.app.get(WallClock).now().getTime()
  const wait = (who: 'ana' | 'ben') => couple[who].browser.call(waitInLobby, { params })
  const enter = (who: 'ana' | 'ben') => couple[who].browser.call(enterRoom, { params })
  const hers = () => marijke.browser.call(enterRoomAsProfessional, { params })
  const seatOf = async (name: string) =>
    (await marijke.browser.call(readLobby, { params })).seats.find((it) => it.name === name)?.seatId ?? ''
  const alone = async (name: string) =>
    marijke.browser.call(speakAlone, { params, body: { seatId: await seatOf(name) } })
  const eventually = async (condition: () => boolean | Promise<boolean>, what: string) => {
    for (let i = 0; i < 100; i++) {
      await world.work()
      if (await condition()) return
      await someSeconds(0.1)
    }
    throw new Error(`never: ${what}`)
  }
  const roomsOf = async () => {
    const { rows } = await world.database.owner.query(
      'select room_name, former_rooms, room_key from conversations.conversations where id = $1',
      [couple.conversationId],
    )
    return rows[0] as { room_name: string; former_rooms: string[]; room_key: Buffer | null }
  }

  test('who is sent back is out at once, and a token that is still good opens nothing', async () => {
    await wait('ana')
    await alone('Ana')
    const entry = await enter('ana')
    const ana = await join(entry)
    await marijke.browser.call(sendBack, { params, body: { seatId: entry.seatId } })
    await eventually(() => !ana.room.isConnected, 'Ana is out')
    await expect(join(entry)).rejects.toThrow(/room does not exist/)
    await refused(enter('ana'), 'conversation.not_admitted')
  })

  test('the two never meet while each is seen apart, however hard the one outside tries', async () => {
    await wait('ana')
    await wait('ben')
    await alone('Ana')
    const entry = await enter('ana')
    const [ana, pro] = [await join(entry), await join(await hers())]
    await eventually(() => ana.met.size === 1, 'Ana and Marijke see each other')

    await alone('Ben')
    await eventually(() => !ana.room.isConnected && !pro.room.isConnected, 'the room of that part is closed')
    const [his, hersNow] = [await enter('ben'), await hers()]
    const [ben, marijkes] = [await join(his), await join(hersNow)]
    const until = wall() + 6_000 // longer than from one check of the worker to the next
    while (wall() < until) {
      await expect(join(entry)).rejects.toThrow(/room does not exist/)
      await refused(enter('ana'), 'conversation.not_admitted')
      await world.app.get(RoomMonitor).check(couple.conversationId)
      await someSeconds(0.3)
    }
    const professional = hersNow.seatId
    expect([...ana.met]).toEqual([professional])
    expect([...ben.met, ...marijkes.met].toSorted()).toEqual([his.seatId, professional].toSorted())
    expect(his.encryptionKey).toBe(hersNow.encryptionKey)
    expect(his.encryptionKey).not.toBe(entry.encryptionKey)
  })

  test('a former room that LiveKit kept, or that was made again, holds nobody else and is closed at the next check', async () => {
    await wait('ana')
    await wait('ben')
    await alone('Ana')
    const entry = await enter('ana')
    await hers()
    const former = (await roomsOf()).room_name
    await alone('Ben')
    const video = world.app.get(VideoRooms)
    await video.ensure(former)
    const ana = await join(entry)
    const [ben, pro] = [await join(await enter('ben')), await join(await hers())]
    await eventually(() => ben.met.size === 1 && pro.met.size === 1, 'Ben and Marijke see each other')
    expect(ana.met.size).toBe(0)
    await world.app.get(RoomMonitor).check(couple.conversationId)
    await eventually(() => !ana.room.isConnected, 'Ana is out')
    expect(ben.room.isConnected).toBe(true)
  })

  test('attendance is right to five seconds over all parts, and the former rooms are forgotten at the end', async () => {
    await wait('ben')
    await wait('ana')
    await alone('Ana')
    const began = wall()
    await join(await enter('ana'))
    await join(await hers())
    for (let i = 0; i < 4; i++) {
      await wait('ben')
      await someSeconds(1)
    }
    await alone('Ben')
    await wait('ana')
    await join(await enter('ben'))
    await join(await hers())
    for (let i = 0; i < 4; i++) {
      await wait('ana')
      await someSeconds(1)
    }
    await marijke.browser.call(goWithoutApart, { params })
    await marijke.browser.call(admit, { params, body: { seatIds: [await seatOf('Ana')] } })
    await join(await enter('ana'))
    const met = wall()
    await world.work()
    await someSeconds(4)
    await world.work()
    await marijke.browser.call(endConversation, { params, body: { outcome: 'held' } })
    const { seats, togetherSeconds, estimated } = await marijke.browser.call(readAttendance, { params })
    const ended = wall()
    for (const { seconds } of seats) expect(Math.abs(seconds - (ended - began) / 1000)).toBeLessThan(5)
    expect(Math.abs(togetherSeconds - (ended - met) / 1000)).toBeLessThan(5)
    expect(estimated).toBe(false)
    expect((await roomsOf()).former_rooms).toHaveLength(1)
    expect(await world.app.get(RoomMonitor).check(couple.conversationId)).toBe('closed')
    expect(await roomsOf()).toMatchObject({ former_rooms: [], room_key: null })
  })
})
