import { after, minutes } from '../../platform/domain/duration.ts'
import { appointmentOf, type Conversation, isBooked } from './conversation.ts'

/** How long before the start the lobby opens, and how long after the end people can still get in. */
export const opensBeforeMs = minutes(10)
export const closesAfterMs = minutes(60)

/** Returns the instants between which the lobby and the room of an appointment are open. */
export const openingHoursOf = (it: { readonly startsAt: Date; readonly endsAt: Date }) => ({
  opensAt: after(it.startsAt, -opensBeforeMs),
  closesAt: after(it.endsAt, closesAfterMs),
})

/** Returns whether the door is not open yet, open, or closed for good. */
export function doorOf(conversation: Conversation, now: Date): 'early' | 'open' | 'closed' {
  if (!isBooked(conversation)) return 'closed'
  const { opensAt, closesAt } = openingHoursOf(appointmentOf(conversation))
  if (now < opensAt) return 'early'
  return now <= closesAt ? 'open' : 'closed'
}
