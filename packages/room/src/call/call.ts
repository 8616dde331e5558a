import { type DisconnectReason, isE2EESupported, type LocalTrack, type Room, RoomEvent } from 'livekit-client'
import type { Media } from '../media/media.ts'
import { askForTracks, encryptedRoom, encryptionWorker } from './encrypted-room.ts'
import { gone, isWeak, type Present, whoIsThere } from './people.ts'
import { type Over, overBecause, retryDelayMs } from './reconnect.ts'

/** What the API gives to get in now. Good for two minutes; the key stays in memory. */
export interface Entry {
  readonly url: string
  readonly token: string
  readonly encryptionKey: string
  readonly seatId: string
}

/**
 * Asks the API for a way in. null: this person may not be in the room any more. Throwing means that it may go better
 * in a moment: it is asked again.
 */
export type Enter = () => Promise<Entry | null>

/**
 * - `connecting`: for the first time, or into the room of the next part.
 * - `in`: sees and hears.
 * - `mending`: the line broke a moment ago; picture and sound may go on.
 * - `returning`: out, and coming back; `since` in milliseconds of `performance.now()`.
 * - `over`: see `Over`.
 */
export type CallPhase =
  | { readonly kind: 'connecting' | 'in' | 'mending' }
  | { readonly kind: 'returning'; readonly since: number }
  | { readonly kind: 'over'; readonly why: Over }

export interface CallState {
  readonly phase: CallPhase
  readonly people: readonly Present[]
  /** Our own voice reaches the others. */
  readonly speaking: boolean
  readonly weak: boolean
  /** The browser wants a press before it plays sound. */
  readonly silenced: boolean
}

/** How long frames that do not open count against somebody. LiveKit reports them about once a second. */
const unreadableTimeoutMs = 4_000
/** Room events after which the picture of who is there is made anew. */
const changes = [
  RoomEvent.ParticipantConnected,
  RoomEvent.ParticipantDisconnected,
  RoomEvent.TrackPublished,
  RoomEvent.TrackUnpublished,
  RoomEvent.TrackSubscribed,
  RoomEvent.TrackUnsubscribed,
  RoomEvent.TrackMuted,
  RoomEvent.TrackUnmuted,
  RoomEvent.ActiveSpeakersChanged,
  RoomEvent.ConnectionQualityChanged,
  RoomEvent.ParticipantEncryptionStatusChanged,
  RoomEvent.AudioPlaybackStatusChanged,
] as const

/**
 * One conversation over one line after another. LiveKit mends a short break itself; after anything longer the API is
 * asked anew, because the server may have forgotten the room, until it says that the person may not come back. So it is
 * when the room is ended: the parts of a conversation have a room each.
 */
export class Call {
  #state: CallState = { phase: { kind: 'connecting' }, people: [], speaking: false, weak: false, silenced: false }
  #listeners = new Set<() => void>()
  #room: Room | undefined
  #worker: Worker | undefined
  #running = false
  #stopped = false
  #unreadable = new Map<string, ReturnType<typeof setTimeout>>()
  #hurry = () => {}

  constructor(private readonly options: { readonly enter: Enter; readonly media: Media }) {}

  state = (): CallState => this.#state

  subscribe = (tell: () => void): (() => void) => {
    this.#listeners.add(tell)
    return () => {
      this.#listeners.delete(tell)
    }
  }

  /** Makes ready what can be, while the person waits to be let in. */
  prepare(): void {
    this.#worker ??= encryptionWorker()
  }

  /** Goes in, and keeps coming back until the call is over. Once more after `over`: comes in anew. */
  start(): void {
    if (this.#running) return
    if (!isE2EESupported()) {
      this.#set({ phase: { kind: 'over', why: 'unsupported' } })
      return
    }
    this.#running = true
    this.#stopped = false
    this.#set({ phase: { kind: 'connecting' } })
    void this.#run().finally(() => {
      this.#running = false
    })
  }

  /** Leaves. The camera and microphone stay as they are. */
  async hangUp(): Promise<void> {
    this.#stopped = true
    this.#hurry()
    this.#set({ phase: { kind: 'over', why: 'left' } })
    this.#worker?.terminate()
    this.#worker = undefined
    await this.#room?.disconnect(false)
  }

  /** After a press: plays what the browser held back. */
  async playSound(): Promise<void> {
    await this.#room?.startAudio()
    this.#look()
  }

  async #run(): Promise<void> {
    const forget = [on(window, 'online', () => this.#hurry()), this.options.media.subscribe(() => void this.#publish())]
    try {
      for (let attempt = 0; !this.#stopped; attempt += 1) {
        const { over, wasIn } = await this.#oneLine()
        // The room ended under us: the conversation may go on in another one, and only the API knows for whom.
        const moved = over === 'putOut' && wasIn
        if (over && !moved) return this.#end(over)
        if (this.#stopped) return
        if (wasIn) attempt = 0
        if (moved) this.#set({ phase: { kind: 'connecting' }, people: [], speaking: false })
        else if (this.#state.phase.kind !== 'returning') this.#away()
        await this.#wait(retryDelayMs(attempt, Math.random()))
      }
    } finally {
      for (const stop of forget) stop()
    }
  }

  /** In by one token, until that line is gone. */
  async #oneLine(): Promise<{ over: Over | null; wasIn: boolean }> {
    const entry = await this.options.enter().catch(() => undefined)
    if (entry === null) return { over: 'putOut', wasIn: false }
    if (!entry || this.#stopped) return { over: null, wasIn: false }
    const worker = this.#worker ?? encryptionWorker()
    this.#worker = undefined
    const room = await encryptedRoom(entry.encryptionKey, worker)
    let wasIn = false
    try {
      this.#room = room
      const broken = this.#watch(room)
      await room.connect(entry.url, entry.token, { maxRetries: 0, autoSubscribe: false })
      if (this.#stopped) return { over: 'left', wasIn }
      wasIn = true
      this.#set({ phase: { kind: 'in' } })
      askForTracks(room)
      this.#look()
      await this.#publish()
      return { over: overBecause(await broken), wasIn }
    } catch {
      return { over: null, wasIn } // It was the way in that failed: the next token may do better.
    } finally {
      this.#room = undefined
      await room.disconnect(false).catch(() => undefined)
      worker.terminate()
    }
  }

  /** Follows one room; resolves with the reason when its line is gone for good. */
  #watch(room: Room): Promise<DisconnectReason | undefined> {
    for (const change of changes) room.on(change, () => this.#look())
    room.on(RoomEvent.TrackPublished, (publication) => publication.setSubscribed(true))
    room.on(RoomEvent.SignalReconnecting, () => this.#set({ phase: { kind: 'mending' } }))
    room.on(RoomEvent.Reconnecting, () => this.#set({ phase: { kind: 'mending' } }))
    room.on(RoomEvent.Reconnected, () => {
      this.#set({ phase: { kind: 'in' } })
      askForTracks(room)
      this.#look()
    })
    room.on(RoomEvent.EncryptionError, (_, participant) => this.#cannotRead(participant?.identity))
    return new Promise((resolve) => {
      room.once(RoomEvent.Disconnected, resolve)
    })
  }

  /** Publishes what the person has and the room lacks. */
  async #publish(): Promise<void> {
    const room = this.#room
    if (!room || this.#state.phase.kind !== 'in') return
    const { camera, microphone } = this.options.media.state()
    // LiveKit's own tracks miss its own type LocalTrack by a property that may be undefined.
    const theirs = [microphone.track, camera.track].filter((track) => track !== null) as LocalTrack[]
    const missing = theirs.filter((track) => !isPublished(room, track))
    await Promise.all(missing.map((track) => room.localParticipant.publishTrack(track).catch(() => undefined)))
  }

  #cannotRead(seatId: string | undefined): void {
    if (!seatId || seatId === this.#room?.localParticipant.identity) return
    clearTimeout(this.#unreadable.get(seatId))
    const forgive = () => {
      this.#unreadable.delete(seatId)
      this.#look()
    }
    this.#unreadable.set(seatId, setTimeout(forgive, unreadableTimeoutMs))
    this.#look()
  }

  #look(): void {
    const room = this.#room
    if (!room) return
    this.#set({
      people: whoIsThere(room, this.#state.people, new Set(this.#unreadable.keys())),
      speaking: room.localParticipant.isSpeaking,
      weak: isWeak(room),
      silenced: !room.canPlaybackAudio,
    })
  }

  #away(): void {
    const wasIn = this.#state.phase.kind !== 'connecting'
    this.#set({
      phase: wasIn ? { kind: 'returning', since: performance.now() } : this.#state.phase,
      people: this.#state.people.map(gone),
      speaking: false,
    })
  }

  #end(why: Over): void {
    this.#set({ phase: { kind: 'over', why }, people: [], speaking: false })
  }

  #wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      this.#hurry = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  #set(change: Partial<CallState>): void {
    this.#state = { ...this.#state, ...change }
    for (const tell of this.#listeners) tell()
  }
}

const isPublished = (room: Room, track: LocalTrack): boolean =>
  [...room.localParticipant.trackPublications.values()].some((publication) => publication.track === track)

function on(target: EventTarget, event: string, tell: () => void): () => void {
  target.addEventListener(event, tell)
  return () => target.removeEventListener(event, tell)
}
