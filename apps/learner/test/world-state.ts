import type { Step } from '@tweespraak/content/shape'
import type { Me } from '@tweespraak/contract/learner/account'
import type { ConversationOverview } from '@tweespraak/contract/learner/conversations'
import type { ConsentPurpose } from '@tweespraak/contract/learner/couple'
import type { Reminders } from '@tweespraak/contract/learner/reminders'
import type { Card, MyAnswer, PartnerAnswer } from '@tweespraak/contract/learner/steps'
import { ContractServer } from '@tweespraak/testing/contract-server'

const purposes: readonly ConsentPurpose[] = [
  'takingPart',
  'statistics',
  'professionalReadsCard',
  'mailMessages',
  'mailAppointments',
]

const ana: Me = {
  personId: '6f4d2a52-7d0c-4c7b-9b59-0d0f7f0a8a11',
  alias: 'Ana',
  locale: 'nl',
  timeZone: 'Europe/Amsterdam',
  emailHint: null,
  unlocked: true,
  recoveryKept: true,
  asked: null,
  notices: [],
}

/** What is so in a world when a test begins. */
export function worldState() {
  return {
    server: new ContractServer(),
    signedIn: true,
    /** Ana came in here by mail, less than a day ago. */
    isNewDevice: false,
    /** This device knows Ana: her PIN alone opens. */
    knownDevice: true,
    /** Ana and Ben agreed to share an address. */
    sharedMailbox: false,
    /** The opening that the last right PIN gave. What is private is for whoever carries it. */
    opening: 'opening-1',
    /** The openings of somebody else, who was here before. */
    openingsOfAnother: [] as string[],
    me: { ...ana },
    locked: false,
    reachable: true,
    partner: { alias: 'Ben', line: 'two' } as { alias: string; line: 'one' | 'two' } | null,
    hasCouple: true,
    /** The two parted: this person left, or stayed. */
    apart: null as 'left' | 'stayed' | null,
    apartSeen: false,
    /** Somebody used the code before. */
    codeUsed: false,
    invite: null as { expiresAt: string } | null,
    inviting: true,
    /** The couple's time is over, or nearly; null: it is far from that. */
    time: null as 'nearly' | 'over' | null,
    wait: null as { purpose: 'newPin' | 'erase'; from: string; until: string } | null,
    mine: [] as MyAnswer[],
    cards: [] as Card[],
    fromPartner: [] as PartnerAnswer[],
    done: new Set<string>(),
    /** Steps that both are behind, and those of them whose words Ana has read. */
    revealed: new Set<string>(),
    revealsRead: new Set<string>(),
    passedOver: new Set<string>(),
    /** Steps of module 1 that are not required in this world. */
    optional: new Set<string>(),
    /** What each of the two asked for in the open. */
    wishes: { slower: { mine: false, partner: false }, pause: { mine: false, partner: false } },
    /** Stands in for every step of module 1: to look at an exercise that module 1 does not have. */
    instead: undefined as Step | undefined,
    /** The step for one person beside it. */
    alone: undefined as Step | undefined,
    conversations: { offer: null, next: null, earlier: [] } as ConversationOverview,
    /** What this person chose about reminders. */
    reminders: { moment: null, pausedUntil: null, momentSuggested: false, asked: false } as Reminders,
    consents: purposes.map((purpose) => ({ purpose, given: true, at: '2026-11-20T10:00:00.000Z' as string | null })),
  }
}

export type WorldState = ReturnType<typeof worldState>
