import {
  ExternalE2EEKeyProvider,
  LogLevel,
  type ReconnectPolicy,
  Room,
  setLogLevel,
  VideoPresets,
} from 'livekit-client'

/** How long LiveKit itself may try to mend the line, in milliseconds. After that the API is asked anew. */
const mendingFor = 10_000
const mendingWaits = [0, 300, 1_200, 2_700] as const

const reconnectPolicy: ReconnectPolicy = {
  nextRetryDelayInMs: ({ elapsedMs, retryCount }) =>
    elapsedMs > mendingFor ? null : (mendingWaits[retryCount] ?? 3_000),
}

// What it writes to a browser's console names rooms and seats; a shared device keeps no such traces.
setLogLevel(LogLevel.silent)

/**
 * A room in which everything is encrypted with the key of the conversation before it leaves the device, and the worker
 * that does it. VP8: under encryption a receiver cannot be given another codec later.
 */
export async function encryptedRoom(key: string): Promise<{ room: Room; worker: Worker }> {
  const worker = new Worker(new URL('livekit-client/e2ee-worker', import.meta.url), { type: 'module' })
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
  await keyProvider.setKey(key)
  await room.setE2EEEnabled(true)
  return { room, worker }
}
