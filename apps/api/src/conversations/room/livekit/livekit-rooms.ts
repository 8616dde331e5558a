import {
  AccessToken,
  type ParticipantInfo,
  RoomServiceClient,
  ServerError,
  TrackSource,
  type WebhookEvent,
  WebhookReceiver,
} from 'livekit-server-sdk'
import * as z from 'zod'
import type { Settings } from '../../../platform/config/settings.ts'
import type { Log } from '../../../platform/logging/log.ts'
import type { ParticipantSnapshot } from '../../domain/participant-snapshot.ts'
import { NoVideoRooms, notSigned, noVideo, type RoomWebhook, VideoRooms } from './video-rooms.ts'

/** How long LiveKit may take to answer. */
const requestTimeoutSeconds = 5
/** How long a token to the room is good. It is only needed to connect; LiveKit renews it from then on. */
const tokenLifetimeSeconds = 120
/** Two partners and the professional. */
const maxParticipants = 3
/** How long a room nobody entered yet stays, and one that everybody left. */
const emptyTimeoutSeconds = 600
const departureTimeoutSeconds = 60

const roomOptions = (name: string) => ({
  name,
  maxParticipants,
  emptyTimeout: emptyTimeoutSeconds,
  departureTimeout: departureTimeoutSeconds,
})

export const videoRooms = (settings: Settings, log: Log): VideoRooms => {
  const { LIVEKIT_URL: url, LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret } = settings
  return url && key && secret ? new LiveKitRooms({ url, key, secret }, log) : new NoVideoRooms()
}

/** LiveKit's own server. Rooms have random names, identities are seats: no name or account ever reaches it. */
export class LiveKitRooms extends VideoRooms {
  override readonly url: string
  private readonly rooms: RoomServiceClient
  private readonly receiver: WebhookReceiver

  constructor(
    private readonly at: { readonly url: string; readonly key: string; readonly secret: string },
    private readonly log: Log,
  ) {
    super()
    this.url = at.url
    const host = at.url.replace(/^ws/, 'http')
    this.rooms = new RoomServiceClient(host, at.key, at.secret, {
      requestTimeout: requestTimeoutSeconds,
      failover: false,
    })
    this.receiver = new WebhookReceiver(at.key, at.secret)
  }

  override async ensure(name: string): Promise<void> {
    await this.asked(() => this.rooms.createRoom(roomOptions(name)))
  }

  override async close(roomName: string): Promise<void> {
    await this.asked(() => this.rooms.deleteRoom(roomName), undefined)
  }

  override async present(roomName: string): Promise<readonly ParticipantSnapshot[]> {
    const there = await this.asked(() => this.rooms.listParticipants(roomName), [])
    return there.map(toSnapshot)
  }

  override async remove(roomName: string, seatId: string): Promise<void> {
    await this.asked(() => this.rooms.removeParticipant(roomName, seatId), undefined)
  }

  override token(room: string, seatId: string): Promise<string> {
    const token = new AccessToken(this.at.key, this.at.secret, { identity: seatId, ttl: tokenLifetimeSeconds })
    token.addGrant({
      room,
      roomJoin: true,
      canPublish: true,
      canPublishSources: [TrackSource.CAMERA, TrackSource.MICROPHONE],
      canPublishData: true,
      canSubscribe: true,
      canUpdateOwnMetadata: false,
    })
    return token.toJwt()
  }

  override async read(body: string, authorization: string | undefined): Promise<RoomWebhook> {
    let event: WebhookEvent
    try {
      event = await this.receiver.receive(body, authorization)
    } catch {
      throw notSigned()
    }
    const who = event.participant
    return {
      id: event.id,
      kind: event.event,
      roomName: event.room?.name ?? '',
      sid: who?.sid ?? null,
      seatId: who?.identity ?? null,
      joinedAt: who ? joinedAt(who) : null,
      reason: reasonIn(body),
      happenedAt: new Date(Number(event.createdAt) * 1000),
    }
  }

  /** Asks LiveKit. What is not there is `absent`, where that is fine; a server that does not answer is no video. */
  private async asked<T>(question: () => Promise<T>, ...absent: [T?]): Promise<T> {
    try {
      return await question()
    } catch (error) {
      const status = error instanceof ServerError ? error.status : undefined
      if (absent.length > 0 && status === 404) return absent[0] as T
      this.log.warn({ status, kind: error instanceof Error ? error.name : typeof error }, 'LiveKit did not do it')
      throw noVideo()
    }
  }
}

/** Returns the name of the reason somebody left: in the JSON it is a word, in the parsed event a number without a table. */
function reasonIn(body: string): string | null {
  const read = leaving.safeParse(JSON.parse(body))
  return read.success ? read.data.participant.disconnectReason : null
}
const leaving = z.object({ participant: z.object({ disconnectReason: z.string() }) })

const toSnapshot = (it: ParticipantInfo): ParticipantSnapshot => ({
  sid: it.sid,
  seatId: it.identity,
  joinedAt: joinedAt(it),
})
const joinedAt = (it: ParticipantInfo): Date => new Date(Number(it.joinedAtMs || it.joinedAt * 1000n))
