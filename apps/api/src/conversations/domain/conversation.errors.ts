import { DomainError } from '../../platform/domain/domain-error.ts'

/** Every refusal of this context, with the code the contract names. */
export const refusals = {
  noOffer: () => new DomainError('conflict', 'conversation.no_offer'),
  slotTaken: () => new DomainError('conflict', 'conversation.slot_taken'),
  notToBook: () => new DomainError('conflict', 'conversation.not_to_book'),
  notBooked: () => new DomainError('conflict', 'conversation.not_booked'),
  movedTwice: () => new DomainError('conflict', 'conversation.moved_twice'),
  tooLate: () => new DomainError('conflict', 'conversation.too_late'),
  alreadyStarted: () => new DomainError('conflict', 'conversation.already_started'),
  notStarted: () => new DomainError('conflict', 'conversation.not_started'),
  notWaiting: () => new DomainError('conflict', 'conversation.not_waiting'),
  notAdmitted: () => new DomainError('refused', 'conversation.not_admitted'),
  apartFirst: () => new DomainError('conflict', 'conversation.apart_first'),
  roomClosed: () => new DomainError('conflict', 'conversation.room_closed'),
  locked: () => new DomainError('locked', 'session.locked'),
  tooShort: () => new DomainError('invalid', 'availability.too_short'),
  inThePast: () => new DomainError('invalid', 'availability.in_the_past'),
  tooFarAhead: () => new DomainError('invalid', 'availability.too_far_ahead'),
  overlaps: () => new DomainError('conflict', 'availability.overlaps'),
  noSuchTime: () => new DomainError('invalid', 'availability.no_such_time'),
  unknownTimeZone: () => new DomainError('invalid', 'availability.unknown_time_zone'),
} as const
