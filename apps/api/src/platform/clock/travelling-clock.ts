import { Clock, WallClock } from './clock.ts'

/** The wall's time, moved by an offset in milliseconds. The offset is 0 unless somebody travelled. */
export class TravellingClock extends Clock {
  private offset = 0

  constructor(private readonly wall: WallClock) {
    super()
  }

  override now(): Date {
    return new Date(this.wall.now().getTime() + this.offset)
  }

  get offsetMs(): number {
    return this.offset
  }

  moveTo(offsetMs: number): void {
    this.offset = offsetMs
  }
}
