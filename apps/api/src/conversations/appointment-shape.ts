import { lobbyTimes } from './domain/room-access.ts'
import type { Appointment } from './domain/talk.ts'

/** An appointment as the contract says it. */
export const appointmentShape = (it: Appointment) => {
  const { opensAt, closesAt } = lobbyTimes(it)
  return {
    startsAt: it.startsAt.toISOString(),
    endsAt: it.endsAt.toISOString(),
    timeZone: it.timeZone,
    wallTime: it.wallTime,
    lobbyOpensAt: opensAt.toISOString(),
    lobbyClosesAt: closesAt.toISOString(),
  }
}
