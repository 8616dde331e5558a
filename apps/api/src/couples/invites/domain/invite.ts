import { after, days } from '../../../platform/domain/duration.ts'

/** How long an invite can be answered. */
export const inviteLifeMs = days(14)

/** An invite as it is kept. The link and the spoken characters themselves are known only to whoever got them. */
export interface Invite {
  readonly id: string
  readonly coupleId: string
  readonly madeBy: string
  readonly tokenHash: Buffer
  readonly spokenHash: Buffer
  readonly madeAt: Date
  readonly expiresAt: Date
  /** Accepted, revoked or replaced. */
  readonly endedAt: Date | null
  readonly notNowAt: Date | null
}

export const inviteExpiry = (now: Date): Date => after(now, inviteLifeMs)

/** Can this invite still be answered? */
export const inviteIsOpen = (invite: Pick<Invite, 'endedAt' | 'expiresAt'>, now: Date): boolean =>
  invite.endedAt === null && invite.expiresAt > now

/** Letters and digits that cannot be mistaken for each other when read aloud or written down. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Eight characters to read aloud, about 39 bits, as `ABCD-EFGH`. `pick` gives a whole number below its argument. */
export function newSpokenCode(pick: (below: number) => number): string {
  const letters = Array.from({ length: 8 }, () => alphabet[pick(alphabet.length)]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** What was typed or scanned, as it is looked up: a link's token keeps its case, spoken characters do not. */
export function readInvite(given: string): { readonly kind: 'token' | 'spoken'; readonly text: string } {
  const spoken = given.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return spoken.length === 8 ? { kind: 'spoken', text: spoken } : { kind: 'token', text: given.trim() }
}
