import {
  AudioFrame,
  AudioSource,
  AudioStream,
  EncryptionType,
  LocalAudioTrack,
  LocalVideoTrack,
  type RemoteTrack,
  Room,
  RoomEvent,
  TrackKind,
  TrackPublishOptions,
  TrackSource,
  VideoBufferType,
  VideoFrame,
  VideoSource,
  VideoStream,
} from '@livekit/rtc-node'

/** The program gives this number no name to import. */
const hkdf = 1

const [width, height, rate] = [320, 180, 48_000]

/** The other side of a call, without a browser: talks, shows a moving picture, and counts what it sees and hears. */
export class Bot {
  readonly #room = new Room()
  /** Pictures decoded so far, of anybody. */
  frames = 0
  /** The loudest sample heard so far, 0 to 1. */
  loudest = 0

  /** @param key null: it does not encrypt */
  async join(at: { url: string; token: string; key: string | null }): Promise<void> {
    this.#room.on(RoomEvent.TrackSubscribed, (track) => void this.#follow(track))
    const encryption = at.key && {
      encryption: {
        keyProviderOptions: { sharedKey: Buffer.from(at.key, 'base64'), keyDerivationFunction: hkdf },
        encryptionType: EncryptionType.GCM,
      },
    }
    await this.#room.connect(at.url, at.token, { autoSubscribe: true, dynacast: false, ...encryption })
    await this.#publish()
  }

  async #publish(): Promise<void> {
    const person = this.#room.localParticipant
    const video = new VideoSource(width, height)
    const audio = new AudioSource(rate, 1)
    const camera = LocalVideoTrack.createVideoTrack('camera', video)
    const microphone = LocalAudioTrack.createAudioTrack('microphone', audio)
    await person?.publishTrack(camera, new TrackPublishOptions({ source: TrackSource.SOURCE_CAMERA }))
    await person?.publishTrack(microphone, new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE }))
    every(66, (count) => video.captureFrame(picture(count)))
    every(20, (count) => void audio.captureFrame(tone(count)).catch(() => undefined))
  }

  async #follow(track: RemoteTrack): Promise<void> {
    if (track.kind === TrackKind.KIND_VIDEO) {
      for await (const _ of new VideoStream(track)) this.frames += 1
    } else {
      for await (const { data } of new AudioStream(track)) {
        for (const sample of data) this.loudest = Math.max(this.loudest, Math.abs(sample) / 32_768)
      }
    }
  }
}

function every(milliseconds: number, make: (count: number) => void): void {
  let count = 0
  setInterval(() => {
    make(count)
    count += 1
  }, milliseconds)
}

const picture = (count: number): VideoFrame =>
  new VideoFrame(new Uint8Array((width * height * 3) / 2).fill((count * 5) % 256), width, height, VideoBufferType.I420)

/** 20 ms of a 440 Hz tone. */
function tone(count: number): AudioFrame {
  const samples = rate / 50
  const data = Int16Array.from({ length: samples }, (_, at) =>
    Math.round(12_000 * Math.sin((2 * Math.PI * 440 * (count * samples + at)) / rate)),
  )
  return new AudioFrame(data, rate, 1, samples)
}
