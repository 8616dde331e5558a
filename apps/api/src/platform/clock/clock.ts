/**
 * Programme time: when a step was done, when a reminder is due, when a month closes.
 * In tests and in the local demo it may travel.
 */
export abstract class Clock {
  abstract now(): Date
}

/**
 * The time on the wall: sessions, mail codes, LiveKit tokens, webhooks, the queue. Never travels,
 * because the parties on the other side read the wall too.
 */
export abstract class WallClock {
  abstract now(): Date
}

export class SystemClock extends WallClock {
  override now(): Date {
    return new Date()
  }
}
