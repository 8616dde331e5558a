import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { commands } from 'vitest/browser'
import { Call, type Entry } from '../src/call/call.ts'
import { Media } from '../src/media/media.ts'

declare const __LIVEKIT__: boolean

const key = btoa('thirty-two bytes of a random key')
const soon = { timeout: 20_000, interval: 200 }
const enterAs = (room: string, seat: string) => async (): Promise<Entry> => ({
  ...(await commands.token(room, seat)),
  encryptionKey: key,
  seatId: seat,
})

const newRoom = () => `room-${crypto.randomUUID()}`
const closers: (() => unknown)[] = []

function person(enter: () => Promise<Entry | null>) {
  const media = new Media()
  const call = new Call({ enter, media })
  closers.push(async () => {
    await call.hangUp()
    media.stop()
  })
  return { media, call, video: document.createElement('video') }
}

async function join(enter: () => Promise<Entry | null>) {
  const it = person(enter)
  await it.media.start()
  it.call.start()
  await vi.waitFor(() => expect(it.call.state().phase.kind).toBe('in'), soon)
  return it
}

/** Pictures of the first of the others that were decoded and shown since the last time. */
function seen(call: Call, video: HTMLVideoElement): number {
  const track = call.state().people.find((it) => it.here)?.video
  if (track && !track.attachedElements.includes(video)) {
    video.muted = true
    video.style.cssText = 'width:320px;height:180px'
    document.body.append(video)
    track.attach(video)
  }
  return video.getVideoPlaybackQuality().totalVideoFrames
}

/** Loudness of the first of the others, summed up. A browser only counts what it also plays. */
async function heard(call: Call): Promise<number> {
  const track = call.state().people.find((it) => it.here)?.sound
  if (track?.attachedElements.length === 0) document.body.append(track.attach())
  const report = await track?.getRTCStatsReport()
  let energy = 0
  report?.forEach((row: { type: string; totalAudioEnergy?: number }) => {
    if (row.type === 'inbound-rtp') energy += row.totalAudioEnergy ?? 0
  })
  return energy
}

async function bothSeeAndHear({ call, video }: Awaited<ReturnType<typeof join>>, bot: string): Promise<void> {
  const framesBefore = seen(call, video)
  const botBefore = await commands.botSaw(bot)
  await vi.waitFor(() => expect(seen(call, video)).toBeGreaterThan(framesBefore + 5), soon)
  await vi.waitFor(async () => expect(await heard(call)).toBeGreaterThan(0.001), soon)
  await vi.waitFor(async () => {
    const { frames, loudest } = await commands.botSaw(bot)
    expect(frames).toBeGreaterThan(botBefore.frames + 5)
    expect(loudest).toBeGreaterThan(0.05)
  }, soon)
}

async function aBot(room: string, botKey: string | null = key): Promise<string> {
  const seat = `bot-${crypto.randomUUID()}`
  await commands.botJoins(room, seat, botKey)
  onTestFinished(() => commands.botLeaves(seat))
  return seat
}

describe.skipIf(!__LIVEKIT__)('a call over a real LiveKit server', () => {
  beforeAll(() => commands.startServer())
  afterAll(() => commands.killServer())
  afterEach(async () => {
    for (const close of closers.splice(0)) await close()
    document.body.replaceChildren() // a picture pushed off the page by those of other tests is not sent
  })

  test('two sides see and hear each other, encrypted', async () => {
    const room = newRoom()
    const bot = await aBot(room)
    const ana = await join(enterAs(room, 'ana'))
    await bothSeeAndHear(ana, bot)
    expect(ana.call.state().people).toMatchObject([{ seatId: bot, here: true, trouble: null, microphoneOn: true }])
  })

  test('the server dies and comes back, and so does the call, with the same camera', async () => {
    const room = newRoom()
    const bot = await aBot(room)
    const ana = await join(enterAs(room, 'ana'))
    await bothSeeAndHear(ana, bot)
    const camera = ana.media.state().camera.track
    const phases: string[] = []
    ana.call.subscribe(() => phases.push(ana.call.state().phase.kind))
    await commands.killServer()
    await vi.waitFor(() => expect(ana.call.state().phase.kind).not.toBe('in'), soon)
    await commands.botLeaves(bot)
    await commands.startServer()
    await vi.waitFor(() => expect(ana.call.state().phase.kind).toBe('in'), soon)
    await bothSeeAndHear(ana, await aBot(room))
    expect(ana.media.state().camera.track).toBe(camera)
    expect(phases).toContain('returning')
  })

  test('who closed the page is back in with the same seat', async () => {
    const room = newRoom()
    const bot = await aBot(room)
    const first = await join(enterAs(room, 'ana'))
    await bothSeeAndHear(first, bot)
    await first.call.hangUp()
    first.media.stop()
    const second = await join(enterAs(room, 'ana'))
    await bothSeeAndHear(second, bot)
  })

  test('somebody without the right key is flagged, and nothing of them is shown', async () => {
    const room = newRoom()
    const bot = await aBot(room, btoa('a different key, not ours at all'))
    const ana = await join(enterAs(room, 'ana'))
    await vi.waitFor(
      () =>
        expect(ana.call.state().people).toMatchObject([
          { seatId: bot, trouble: 'undecryptable', video: null, sound: null },
        ]),
      soon,
    )
  })

  test('somebody who does not encrypt is flagged, and nothing of them is shown', async () => {
    const room = newRoom()
    const bot = await aBot(room, null)
    const ana = await join(enterAs(room, 'ana'))
    await vi.waitFor(
      () =>
        expect(ana.call.state().people).toMatchObject([
          { seatId: bot, trouble: 'unencrypted', video: null, sound: null },
        ]),
      soon,
    )
  })

  test.for([
    ['put out', (room: string) => commands.removeSeat(room, 'ana')],
    ['the end for everybody', (room: string) => commands.closeRoom(room)],
  ] as const)('%s is final once the API says so, and nobody is shown meanwhile', async ([, out]) => {
    const room = newRoom()
    await aBot(room)
    const enter = vi.fn<() => Promise<Entry | null>>(enterAs(room, 'ana'))
    const ana = await join(enter)
    await vi.waitFor(() => expect(ana.call.state().people).toHaveLength(1), soon)
    enter.mockResolvedValue(null)
    await out(room)
    await vi.waitFor(() => expect(ana.call.state().phase).toEqual({ kind: 'over', why: 'putOut' }), soon)
    expect(ana.call.state().people).toEqual([])
    expect(enter).toHaveBeenCalledTimes(2)
  })

  test('the talk goes on in another room: who may be there is, with the same camera and without a trace of the last', async () => {
    const [first, second] = [newRoom(), newRoom()]
    await aBot(first)
    const enter = vi.fn<() => Promise<Entry>>(enterAs(first, 'ana'))
    const ana = await join(enter)
    await vi.waitFor(() => expect(ana.call.state().people).toHaveLength(1), soon)
    const camera = ana.media.state().camera.track
    const phases: string[] = []
    ana.call.subscribe(() => phases.push(ana.call.state().phase.kind))
    const bot = await aBot(second)
    enter.mockImplementation(enterAs(second, 'ana'))
    await commands.closeRoom(first)
    await vi.waitFor(() => expect(phases).toContain('connecting'), soon)
    await vi.waitFor(() => expect(ana.call.state().phase.kind).toBe('in'), soon)
    await bothSeeAndHear(ana, bot)
    expect(ana.call.state().people).toMatchObject([{ seatId: bot }])
    expect(ana.media.state().camera.track).toBe(camera)
    expect(phases).not.toContain('returning')
  })

  test('the same seat on another page takes over, and the first page does not fight for it', async () => {
    const room = newRoom()
    const first = await join(enterAs(room, 'ana'))
    const second = await join(enterAs(room, 'ana'))
    await vi.waitFor(() => expect(first.call.state().phase).toEqual({ kind: 'over', why: 'elsewhere' }), soon)
    expect(second.call.state().phase.kind).toBe('in')
  })

  test('a way in that fails is asked again until it is there; a refusal ends it', async () => {
    const room = newRoom()
    let tries = 0
    const ana = await join(async () => {
      tries += 1
      if (tries < 3) throw new Error('no answer')
      return enterAs(room, 'ana')()
    })
    expect(tries).toBe(3)
    await ana.call.hangUp()
    expect(ana.call.state().phase).toEqual({ kind: 'over', why: 'left' })
    const ben = person(async () => null)
    ben.call.start()
    await vi.waitFor(() => expect(ben.call.state().phase).toEqual({ kind: 'over', why: 'putOut' }), soon)
  })

  test('a camera that is turned off stops sending, and on again sends', async () => {
    const room = newRoom()
    const bot = await aBot(room)
    const ana = await join(enterAs(room, 'ana'))
    await bothSeeAndHear(ana, bot)
    const light = ana.media.state().camera.track?.mediaStreamTrack
    await ana.media.turn('camera', false)
    expect(light?.readyState).toBe('ended')
    await ana.media.turn('camera', true)
    await bothSeeAndHear(ana, bot)
  })
})
