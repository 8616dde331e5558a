import {
  createLocalAudioTrack,
  createLocalTracks,
  createLocalVideoTrack,
  type LocalAudioTrack,
  type LocalVideoTrack,
  TrackEvent,
  VideoPresets,
} from 'livekit-client'
import { type DeviceTrouble, troubleOf } from './device-trouble.ts'

export type DeviceKind = 'camera' | 'microphone'

export interface Device {
  readonly id: string
  readonly label: string
}

interface Source<Track> {
  /** null until it was asked for, and while it does not work. */
  readonly track: Track | null
  readonly on: boolean
  readonly trouble: DeviceTrouble | null
  readonly devices: readonly Device[]
  /** The id of the device in use, empty when there is none. */
  readonly chosen: string
}

export interface MediaState {
  /** The browser is asking the person, or the devices are starting. */
  readonly asking: boolean
  readonly camera: Source<LocalVideoTrack>
  readonly microphone: Source<LocalAudioTrack>
  /** Empty where the browser does not let us choose. */
  readonly speakers: readonly Device[]
  /** Empty: what the device itself uses. */
  readonly speaker: string
}

const nothing = { track: null, on: false, trouble: null, devices: [], chosen: '' }

/**
 * The camera and microphone of this person: asked for once, kept warm from the check into the conversation and over
 * every return, stopped at the end. LiveKit's tracks stay the same objects when another device is chosen.
 */
export class Media {
  #state: MediaState = { asking: false, camera: nothing, microphone: nothing, speakers: [], speaker: '' }
  #listeners = new Set<() => void>()
  #starting: Promise<void> | undefined
  #stopped = false

  state = (): MediaState => this.#state

  subscribe = (tell: () => void): (() => void) => {
    this.#listeners.add(tell)
    return () => {
      this.#listeners.delete(tell)
    }
  }

  /** Asks for both at once, so that the browser asks the person once. Again: harmless. */
  start(): Promise<void> {
    this.#starting ??= this.#startBoth()
    return this.#starting
  }

  /** Turns one on or off. Off, a camera is really let go: its light goes out. */
  async turn(kind: DeviceKind, on: boolean): Promise<void> {
    const { track, trouble } = this.#state[kind]
    if (!track || trouble) {
      if (on) await this.again(kind)
      return
    }
    try {
      await (on ? track.unmute() : track.mute())
      this.#update(kind, { on })
    } catch (error) {
      this.#update(kind, { on: false, trouble: troubleOf(error) })
    }
    await this.#list()
  }

  /** Takes another device. While one is off, the choice waits until it is turned on. */
  async choose(kind: DeviceKind, id: string): Promise<void> {
    const { track } = this.#state[kind]
    try {
      if (track) await track.setDeviceId({ exact: id })
      else await this.#take(kind, id)
      this.#update(kind, { chosen: id, trouble: null })
    } catch (error) {
      this.#update(kind, { trouble: troubleOf(error) })
    }
  }

  chooseSpeaker(id: string): void {
    this.#set({ ...this.#state, speaker: id })
  }

  /** Tries once more what did not work. */
  async again(kind: DeviceKind): Promise<void> {
    const { track } = this.#state[kind]
    this.#set({ ...this.#state, asking: true })
    try {
      if (track) {
        await track.restartTrack()
        await track.unmute()
        this.#update(kind, { on: true, trouble: null })
      } else await this.#take(kind)
    } catch (error) {
      this.#update(kind, { on: false, trouble: troubleOf(error) })
    }
    this.#set({ ...this.#state, asking: false })
    await this.#list()
  }

  /** Lets everything go. */
  stop(): void {
    this.#stopped = true
    navigator.mediaDevices?.removeEventListener('devicechange', this.#listAgain)
    for (const kind of ['camera', 'microphone'] as const) {
      const { track } = this.#state[kind]
      track?.removeAllListeners(TrackEvent.Ended)
      track?.stop()
      this.#update(kind, { track: null, on: false })
    }
  }

  async #startBoth(): Promise<void> {
    this.#set({ ...this.#state, asking: true })
    try {
      const tracks = await createLocalTracks({ audio: true, video: { resolution: VideoPresets.h540.resolution } })
      for (const track of tracks) this.#got(track as LocalAudioTrack | LocalVideoTrack)
    } catch {
      // One of them does not work, or neither: apart we learn which, and why.
      await this.#take('microphone').catch((error: unknown) =>
        this.#update('microphone', { trouble: troubleOf(error) }),
      )
      await this.#take('camera').catch((error: unknown) => this.#update('camera', { trouble: troubleOf(error) }))
    }
    if (!this.#stopped) navigator.mediaDevices?.addEventListener('devicechange', this.#listAgain)
    await this.#list()
    this.#set({ ...this.#state, asking: false })
  }

  async #take(kind: DeviceKind, id?: string): Promise<void> {
    const device = id ? { deviceId: { exact: id } } : {}
    if (kind === 'microphone') this.#got(await createLocalAudioTrack(device))
    else this.#got(await createLocalVideoTrack({ ...device, resolution: VideoPresets.h540.resolution }))
  }

  #got(track: LocalAudioTrack | LocalVideoTrack): void {
    const kind: DeviceKind = track.kind === 'audio' ? 'microphone' : 'camera'
    if (this.#stopped) {
      track.stop() // The page was left while the browser was still asking.
      return
    }
    track.on(TrackEvent.Ended, () => this.#update(kind, { on: false, trouble: 'stopped' }))
    this.#update(kind, { track, on: true, trouble: null } as Partial<MediaState[DeviceKind]>)
  }

  #listAgain = (): void => void this.#list()

  async #list(): Promise<void> {
    const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => undefined)) ?? []
    // Before permission was given devices have no id: nothing to choose from yet.
    const of = (kind: MediaDeviceKind): Device[] =>
      all.filter((it) => it.kind === kind && it.deviceId).map((it) => ({ id: it.deviceId, label: it.label }))
    const [camera, microphone] = await Promise.all([this.#inUse('camera'), this.#inUse('microphone')])
    this.#update('camera', { devices: of('videoinput'), chosen: camera })
    this.#update('microphone', { devices: of('audioinput'), chosen: microphone })
    const canChoose = 'setSinkId' in HTMLMediaElement.prototype
    this.#set({ ...this.#state, speakers: canChoose ? of('audiooutput') : [] })
  }

  async #inUse(kind: DeviceKind): Promise<string> {
    const { track, chosen } = this.#state[kind]
    return (await track?.getDeviceId(false)) ?? chosen
  }

  #update(kind: DeviceKind, change: Partial<MediaState[DeviceKind]>): void {
    this.#set({ ...this.#state, [kind]: { ...this.#state[kind], ...change } })
  }

  #set(state: MediaState): void {
    this.#state = state
    for (const tell of this.#listeners) tell()
  }
}
