import {
  ConnectionQuality,
  type RemoteAudioTrack,
  type RemoteParticipant,
  type RemoteVideoTrack,
  type Room,
  Track,
} from 'livekit-client'

/** One of the others, as this page sees them. */
export interface Present {
  readonly seatId: string
  /** False: was here and is away now. */
  readonly here: boolean
  readonly speaking: boolean
  readonly microphoneOn: boolean
  /** null: camera off, or not to be shown. */
  readonly video: RemoteVideoTrack | null
  readonly sound: RemoteAudioTrack | null
  /** Their picture and sound cannot be trusted or read, and are therefore not shown. */
  readonly trouble: 'unencrypted' | 'undecryptable' | null
}

/** The others in the room now, and who was there before. `unreadable`: seats whose frames did not open lately. */
export function whoIsThere(
  room: Room,
  before: readonly Present[],
  unreadable: ReadonlySet<string>,
): readonly Present[] {
  const now = [...room.remoteParticipants.values()].map((it) => presentOf(it, unreadable.has(it.identity)))
  const away = before.filter((was) => !now.some((is) => is.seatId === was.seatId)).map(gone)
  return [...now, ...away].sort((a, b) => order(before, a) - order(before, b))
}

/** Nobody changes place on the screen because a line broke. */
function order(before: readonly Present[], it: Present): number {
  const index = before.findIndex((was) => was.seatId === it.seatId)
  return index < 0 ? before.length : index
}

export const gone = (was: Present): Present => ({
  ...was,
  here: false,
  speaking: false,
  video: null,
  sound: null,
  trouble: null,
})

function presentOf(it: RemoteParticipant, unreadable: boolean): Present {
  const camera = it.getTrackPublication(Track.Source.Camera)
  const microphone = it.getTrackPublication(Track.Source.Microphone)
  const open = [camera, microphone].some((publication) => publication && !publication.isEncrypted)
  const trouble = open ? 'unencrypted' : unreadable ? 'undecryptable' : null
  return {
    seatId: it.identity,
    here: true,
    speaking: it.isSpeaking && !trouble,
    microphoneOn: microphone !== undefined && !microphone.isMuted,
    video: trouble || camera?.isMuted ? null : ((camera?.track as RemoteVideoTrack | undefined) ?? null),
    sound: trouble ? null : ((microphone?.track as RemoteAudioTrack | undefined) ?? null),
    trouble,
  }
}

/** True when our own line is too thin for good pictures. */
export const isWeak = (room: Room): boolean =>
  [ConnectionQuality.Poor, ConnectionQuality.Lost].includes(room.localParticipant.connectionQuality)
