import {
  changePin,
  changeProfile,
  createAccount,
  keepRecoveryCode,
  makeRecoveryCode,
  readArrivalKey,
  readDevices,
  readMe,
  requestMailCode,
  resetPin,
  sawNotices,
  signIn,
  signInOnDevice,
  signInWho,
  signOut,
  signOutEverywhere,
  unlock,
} from '@tweespraak/contract/learner/account'
import { exportMine } from '@tweespraak/contract/learner/couple'
import { addEmail, answerSharing, confirmEmail, removeEmail } from '@tweespraak/contract/learner/email'
import {
  askWayBack,
  newPinAfterWait,
  readWayBack,
  sawWayBack,
  stopWayBack,
} from '@tweespraak/contract/learner/way-back'
import { refuse } from '@tweespraak/testing/contract-server'
import type { WorldState } from './world-state.ts'

const pin = '204816'
const mailCode = '12345678'
/** Who is at an address that two agreed to share. */
const sharers = [
  { who: 0, alias: 'Ana' },
  { who: 1, alias: 'Ben' },
] as const

/** Answers about the person: signing in and out, the PIN, the recovery code, the way back without a PIN. */
export function answerAccount(world: WorldState): void {
  const done = { done: true as const }
  const become = (change: Partial<WorldState['me']>) => {
    Object.assign(world.me, change)
    return done
  }
  const expectPin = (given: string) => {
    if (given !== pin) refuse(403, 'pin.wrong')
  }
  world.server
    .on(readMe, (_, { opening }) => {
      const open = world.signedIn && !world.locked && opening === world.opening
      return { signedIn: world.signedIn, me: open ? world.me : null }
    })
    .on(unlock, ({ body }) => {
      if (body.pin !== pin) refuse(422, 'pin.wrong')
      world.locked = false
      become({ unlocked: true })
      return { opening: nextOpening(world) }
    })
    .on(signInOnDevice, ({ body }) => {
      if (body.pin !== pin || !world.knownDevice) refuse(422, 'pin.wrong')
      world.signedIn = true
      become({ unlocked: true })
      return { opening: nextOpening(world) }
    })
    .on(requestMailCode, () => done)
    .on(signInWho, ({ body }) => {
      if (body.code !== mailCode) refuse(422, 'mail_code.wrong')
      return { people: world.sharedMailbox ? [...sharers] : [] }
    })
    .on(signIn, ({ body }) => {
      if (body.pin !== pin) refuse(422, 'pin.wrong')
      world.signedIn = true
      become({ unlocked: true, alias: sharers[body.who]?.alias ?? world.me.alias })
      return { opening: nextOpening(world) }
    })
    .on(addEmail, ({ body }) => {
      expectPin(body.pin)
      return { outcome: world.sharedMailbox ? ('asked' as const) : ('sent' as const) }
    })
    .on(confirmEmail, () => become({ emailHint: 'a…@voorbeeld.example' }))
    .on(removeEmail, ({ body }) => {
      expectPin(body.pin)
      return become({ emailHint: null })
    })
    .on(answerSharing, () => become({ notices: [] }))
    .on(sawNotices, () => become({ notices: world.me.notices.filter(({ kind }) => kind === 'sharingAsked') }))
    .on(readDevices, () => ({
      devices: [
        { kind: 'phone' as const, since: '2026-11-02', isHere: true },
        { kind: 'computer' as const, since: '2026-11-20', isHere: false },
      ],
    }))
    .on(resetPin, () => {
      world.signedIn = true
      become({ recoveryKept: false })
      return { recoveryCode: 'M4XT-9KRW-2DQP-H7FN-V3JC-6YEA', opening: nextOpening(world) }
    })
    .on(changePin, ({ body }) => {
      expectPin(body.pin)
      return done
    })
    .on(makeRecoveryCode, ({ body }) => {
      if (world.isNewDevice) refuse(403, 'session.new_device')
      expectPin(body.pin)
      return { recoveryCode: 'M4XT-9KRW-2DQP-H7FN-V3JC-6YEA' }
    })
    .on(keepRecoveryCode, () => become({ recoveryKept: true }))
    .on(changeProfile, ({ body }) => become(body))
    .on(readArrivalKey, () => ({ key: keyOf(7) }))
    .on(createAccount, ({ body: { alias, locale } }) => {
      world.signedIn = true
      world.hasCouple = false
      world.consents = world.consents.map((consent) => ({ ...consent, given: false, at: null }))
      become({ alias, locale, recoveryKept: false })
      return { personId: world.me.personId, recoveryCode: 'K7RW-4PXN-Q2MD-9TFH-6YCA-3VJE', opening: nextOpening(world) }
    })
    .on(readWayBack, () => ({ wait: world.wait }))
    .on(askWayBack, ({ body: { purpose } }) => {
      const wait = { purpose, from: '2099-11-25T19:50:00.000Z', until: '2099-12-02T19:50:00.000Z' }
      world.wait = wait
      return done
    })
    .on(stopWayBack, () => {
      world.wait = null
      return done
    })
    .on(newPinAfterWait, () => {
      world.wait = null
      world.locked = false
      become({ recoveryKept: false })
      return { recoveryCode: 'M4XT-9KRW-2DQP-H7FN-V3JC-6YEA', opening: nextOpening(world) }
    })
    .on(sawWayBack, () => become({ asked: null }))
    .on(exportMine, () => ({ madeAt: '2026-11-22T19:00:00.000Z', parts: {} }))
  for (const endpoint of [signOut, signOutEverywhere])
    world.server.on(endpoint, () => {
      world.signedIn = false
      return done
    })
}

/** Gives the page that asks a new opening; the one before opens nothing any more. */
function nextOpening(world: WorldState): string {
  world.opening = `opening-${crypto.randomUUID()}`
  return world.opening
}

/** 32 bytes that are all the same, in base64. */
export const keyOf = (byte: number): string => btoa(String.fromCharCode(...new Uint8Array(32).fill(byte)))
