/** Somebody LiveKit says is in a room now. */
export interface ParticipantSnapshot {
  /** LiveKit's own id of this one stay. */
  readonly sid: string
  readonly seatId: string
  readonly joinedAt: Date
}
