import type { Appointment } from './domain/conversation.ts'
import { openingHoursOf } from './domain/opening-hours.ts'

/** Returns an appointment in the shape of the contract. */
export const toAppointmentView = (it: Appointment) => {
  const { opensAt, closesAt } = openingHoursOf(it)
  return {
    startsAt: it.startsAt.toISOString(),
    endsAt: it.endsAt.toISOString(),
    timeZone: it.timeZone,
    wallTime: it.wallTime,
    lobbyOpensAt: opensAt.toISOString(),
    lobbyClosesAt: closesAt.toISOString(),
  }
}
