import { readConversations } from '@tweespraak/contract/learner/conversations'
import {
  acceptInvite,
  checkCode,
  extendTime,
  giveConsent,
  invitePartner,
  leaveCouple,
  lookAtInvite,
  readConsents,
  readCouple,
  redeemCode,
  revokeInvite,
  seeParting,
  setInviting,
  setPause,
  setSlower,
} from '@tweespraak/contract/learner/couple'
import {
  chooseMoment,
  closeMomentSuggestion,
  dropMoment,
  goOnWithReminders,
  momentFile,
  pauseReminders,
  type Reminders,
  readReminders,
} from '@tweespraak/contract/learner/reminders'
import { refuse } from '@tweespraak/testing/contract-server'
import type { WorldState } from './world-state.ts'

/** Answers about the two: codes, invites, consents, their time, reminders, and that there are no conversations. */
export function answerCouple(world: WorldState): void {
  const until = '2027-05-20T10:00:00.000Z'
  const done = { done: true as const }
  world.server
    .on(checkCode, ({ body }) => {
      if (!body.code.startsWith('DEMO')) refuse(422, 'licence.code_not_usable')
      return { municipality: 'Demodam' }
    })
    .on(redeemCode, () => {
      if (world.codeUsed) refuse(403, 'licence.code_not_usable')
      world.hasCouple = true
      world.partner = null
      return done
    })
    .on(lookAtInvite, () => ({ alias: 'Ana', locale: 'nl' as const }))
    .on(acceptInvite, () => {
      world.hasCouple = true
      return done
    })
    .on(readConsents, () => ({ consents: world.consents }))
    .on(giveConsent, ({ body: { purpose, given } }) => {
      world.consents = world.consents.map((consent) =>
        consent.purpose === purpose ? { ...consent, given, at: '2026-11-22T19:00:00.000Z' } : consent,
      )
      return done
    })
    .on(readCouple, () => ({
      couple: world.hasCouple
        ? {
            mine: { alias: world.me.alias, line: 'one' as const },
            partner: world.apart ? null : world.partner,
            apart: world.apart,
            apartSeen: world.apartSeen,
            invite: world.invite,
            mayInvite:
              world.apart !== 'left' &&
              (!world.partner || world.apart === 'stayed') &&
              world.inviting &&
              world.time !== 'over',
            until,
            over: world.time === 'over',
            mayExtend: world.time !== null,
            wishes: world.wishes,
          }
        : null,
    }))
    .on(seeParting, () => {
      world.apartSeen = true
      return done
    })
    .on(leaveCouple, () => {
      world.apart = 'left'
      return done
    })
    .on(extendTime, () => {
      world.time = null
      return done
    })
    .on(setSlower, ({ body }) => {
      world.wishes = { ...world.wishes, slower: { ...world.wishes.slower, mine: body.on } }
      return done
    })
    .on(setPause, ({ body }) => {
      world.wishes = { ...world.wishes, pause: { ...world.wishes.pause, mine: body.on } }
      return done
    })
    .on(setInviting, ({ body }) => {
      world.inviting = body.on
      return done
    })
    .on(invitePartner, () => {
      const expiresAt = '2026-12-06T10:00:00.000Z'
      world.invite = { expiresAt }
      return { link: 'https://mijn.example/u#3f6c1bb2a7d94e0c8f5a1e2d3c4b5a69', spokenCode: 'KR7M 4TXP', expiresAt }
    })
    .on(revokeInvite, () => {
      world.invite = null
      return done
    })
    .on(readConversations, () => world.conversations)
  answerReminders(world)
}

/** Each changes what is read next. */
function answerReminders(world: WorldState): void {
  const become = (change: Partial<Reminders>) => {
    world.reminders = { ...world.reminders, ...change }
    return { done: true } as const
  }
  world.server
    .on(readReminders, () => world.reminders)
    .on(chooseMoment, ({ body: moment }) => become({ moment, momentSuggested: false, asked: false }))
    .on(dropMoment, () => become({ moment: null }))
    .on(momentFile, () => ({ fileName: 'agenda.ics', ics: 'BEGIN:VCALENDAR' }))
    .on(closeMomentSuggestion, () => become({ momentSuggested: false }))
    .on(pauseReminders, () => become({ pausedUntil: '2027-01-06T19:00:00.000Z', asked: false }))
    .on(goOnWithReminders, () => become({ pausedUntil: null, asked: false }))
}
