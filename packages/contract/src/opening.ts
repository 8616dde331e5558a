import * as z from 'zod/mini'

/**
 * The header in which a page of the learner's app carries its opening. Without it the private area counts as closed for
 * the page; with the opening of another person than the session's, every request is refused with `session.another`.
 */
export const openingHeader = 'x-tweespraak-opening'

/** The key that a right PIN gives to the page. It counts with its session, and while the area is open. */
export const opening = z.string()
