import {
  ExternalE2EEKeyProvider,
  LogLevel,
  type ReconnectPolicy,
  Room,
  setLogLevel,
  VideoPresets,
} from 'livekit-client'

/** How long LiveKit itself may try to mend the line. After that the API is asked for another key. */
const mendTimeoutMs = 10_000
const mendDelaysMs = [0, 300, 1_200, 2_700] as const
const lastMendDelayMs = 3_000

const reconnectPolicy: ReconnectPolicy = {
  nextRetryDelayInMs: ({ elapsedMs, retryCount }) =>
    elapsedMs > mendTimeoutMs ? null : (mendDelaysMs[retryCount] ?? lastMendDelayMs),
}

// What it writes to a browser's console names rooms and seats; a shared device keeps no such traces.
setLogLevel(LogLevel.silent)

/** The program that encrypts beside the page. It takes a moment to load: make it before it is needed. */
export const encryptionWorker = (): Worker =>
  new Worker(new URL('livekit-client/e2ee-worker', import.meta.url), { type: 'module' })

/**
 * A room in which everything is encrypted with the key of the conversation before it leaves the device.
 * VP8: under encryption a receiver cannot be given another codec later.
 * @param key random bytes in base64. As bytes and not as a password: a password is stretched for tenths of a second,
 *   once more for every participant, and frames that come meanwhile are lost.
 */
export async function encryptedRoom(key: string, worker: Worker): Promise<Room> {
  const keyProvider = new ExternalE2EEKeyProvider()
  const room = new Room({
    adaptiveStream: true,
    dynacast: true,
    encryption: { keyProvider, worker },
    // The tracks are the person's, not the room's: they must live on for the next room after a broken line.
    stopLocalTrackOnUnpublish: false,
    publishDefaults: {
      videoCodec: 'vp8',
      simulcast: true,
      videoSimulcastLayers: [VideoPresets.h216],
      stopMicTrackOnMute: false,
    },
    reconnectPolicy,
  })
  await keyProvider.setKey(Uint8Array.from(atob(key), (sign) => sign.charCodeAt(0)).buffer)
  await room.setE2EEEnabled(true)
  return room
}

/**
 * Asks for the picture and sound of everybody who is there. Only once we are in: a track that comes while the line is
 * still being made is handed to the worker in the middle of its first frames. One of them is then lost, and without it
 * a decoder shows nothing for three seconds.
 */
export function askForTracks(room: Room): void {
  for (const { trackPublications } of room.remoteParticipants.values())
    for (const publication of trackPublications.values()) publication.setSubscribed(true)
}
