import { DomainError } from '../../../platform/domain/domain-error.ts'
import type { ParticipantSnapshot } from '../../domain/participant-snapshot.ts'

/** What LiveKit told us, checked and in our words. */
export interface RoomWebhook {
  /** Unique for each event; the same when it is sent again. */
  readonly id: string
  readonly kind: string
  readonly roomName: string
  readonly sid: string | null
  readonly seatId: string | null
  readonly joinedAt: Date | null
  readonly reason: string | null
  readonly happenedAt: Date
}

export const noVideo = (): DomainError => new DomainError('unavailable', 'video.not_available', 10)
export const isNoVideo = (error: unknown): boolean =>
  error instanceof DomainError && error.code === 'video.not_available'
export const notSigned = (): DomainError => new DomainError('unauthenticated', 'webhook.not_signed')

/**
 * The rooms in which people see each other. Every method that speaks to the server gives up after five seconds with
 * `video.not_available`. Never call one inside a transaction.
 */
export abstract class VideoRooms {
  /** Where browsers connect. Throws `video.not_available` when there is no server. */
  abstract readonly url: string
  /** Makes the room if it is not there. Twice is harmless. */
  abstract ensure(roomName: string): Promise<void>
  /** Ends the room for everybody in it. One that is not there is fine. */
  abstract close(roomName: string): Promise<void>
  /** Returns who is in the room now. An absent room is empty. */
  abstract present(roomName: string): Promise<readonly ParticipantSnapshot[]>
  /** Puts a seat out of the room. A seat that is not there is fine. */
  abstract remove(roomName: string, seatId: string): Promise<void>
  /** Returns a token for one seat to one room, good for two minutes. */
  abstract token(roomName: string, seatId: string): Promise<string>
  /** Checks that a webhook comes from our server, and reads it. Throws `webhook.not_signed`. */
  abstract read(body: string, authorization: string | undefined): Promise<RoomWebhook>
}

/** The program without a LiveKit server: all the rest works, and this says so. */
export class NoVideoRooms extends VideoRooms {
  override get url(): string {
    throw noVideo()
  }
  override async ensure(): Promise<void> {
    throw noVideo()
  }
  override async close(): Promise<void> {}
  override async present(): Promise<readonly ParticipantSnapshot[]> {
    throw noVideo()
  }
  override async remove(): Promise<void> {}
  override async token(): Promise<string> {
    throw noVideo()
  }
  override async read(): Promise<RoomWebhook> {
    throw notSigned()
  }
}
