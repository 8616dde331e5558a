import {
  lock,
  readMe,
  resetPin,
  signInWithRecoveryCode,
  signOutEverywhere,
  unlock,
} from '@tweespraak/contract/learner/account'
import { addEmail, confirmEmail } from '@tweespraak/contract/learner/email'
import {
  askWayBack,
  eraseAfterWait,
  newPinAfterWait,
  readWayBack,
  sawWayBack,
  stopWayBack,
} from '@tweespraak/contract/learner/way-back'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPerson, type Person } from '../../../test/couple.ts'
import { refused } from '../../../test/refusals.ts'
import { meOf } from '../../../test/visitor.ts'
import { aWorld, type World } from '../../../test/world.ts'
import { days, hours } from '../../platform/domain/duration.ts'
import { sendWayBackMail } from './way-back-mail.job.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.end())

const newPin = { body: { newPin: '735180' } }

/** Ana, signed in on her phone, in front of a closed area. */
async function aLockedPerson(): Promise<Person> {
  const ana = await aPerson(world, 'Ana')
  await ana.browser.call(lock, {})
  return ana
}

/** Asks for a way back and returns the wait that runs then. */
async function ask(who: Person, purpose: 'newPin' | 'erase' = 'newPin') {
  await who.browser.call(askWayBack, { body: { purpose } })
  const { wait } = await who.browser.call(readWayBack, {})
  if (!wait) throw new Error('a wait that was asked for does not run')
  return wait
}

async function giveEmail(who: Person, email: string): Promise<void> {
  await who.browser.call(addEmail, { body: { email, pin: who.pin, tellOldAddress: true } })
  await world.work()
  const code = /[0-9]{8}/.exec(world.mail.to(email).at(-1)?.text ?? '')?.[0] ?? ''
  await who.browser.call(confirmEmail, { body: { code } })
}

describe('a new PIN after 72 hours', () => {
  test('who has neither PIN nor code waits, sets a new PIN within the week, and gets a new recovery code', async () => {
    const ana = await aLockedPerson()
    const wait = await ask(ana)
    expect(Date.parse(wait.until) - Date.parse(wait.from)).toBe(days(7))
    expect(await ana.browser.call(readWayBack, {})).toEqual({ wait })
    world.moveWall(hours(72))
    const { recoveryCode } = await ana.browser.call(newPinAfterWait, newPin)
    expect(await meOf(ana.browser)).toMatchObject({ alias: 'Ana', unlocked: true, recoveryKept: false, asked: null })
    expect(recoveryCode).not.toBe(ana.recoveryCode)
    const tablet = world.visitor()
    await refused(tablet.call(signInWithRecoveryCode, { body: { recoveryCode, pin: ana.pin } }), 'pin.wrong')
    await tablet.call(signInWithRecoveryCode, { body: { recoveryCode, pin: '735180' } })
    expect((await meOf(tablet)).alias).toBe('Ana')
  })

  test('before the 72 hours are over it is refused, and says how long is left', async () => {
    const ana = await aLockedPerson()
    await ask(ana)
    world.moveWall(hours(71))
    await expect(ana.browser.call(newPinAfterWait, newPin)).rejects.toMatchObject({
      problem: { code: 'way_back.too_early', status: 409 },
    })
  })

  test('after the week it is over, and begins anew', async () => {
    const ana = await aLockedPerson()
    await ask(ana)
    world.moveWall(hours(72) + days(7))
    await refused(ana.browser.call(newPinAfterWait, newPin), 'way_back.none')
    expect((await ana.browser.call(readWayBack, {})).wait).toBeNull()
    await ask(ana)
    await refused(ana.browser.call(newPinAfterWait, newPin), 'way_back.too_early')
  })

  test('every other session ends with the new PIN', async () => {
    const ana = await aLockedPerson()
    const stolen = world.visitor()
    await stolen.call(signInWithRecoveryCode, { body: { recoveryCode: ana.recoveryCode, pin: ana.pin } })
    await ask(ana)
    world.moveWall(hours(73))
    await ana.browser.call(newPinAfterWait, newPin)
    await refused(stolen.call(readWayBack, {}), 'session.none')
  })

  test('five wrong tries close the PIN, not the way back', async () => {
    const ana = await aLockedPerson()
    for (let i = 0; i < 4; i++) await refused(ana.browser.call(unlock, { body: { pin: '000000' } }), 'pin.wrong')
    await refused(ana.browser.call(unlock, { body: { pin: '000000' } }), 'pin.locked')
    await ask(ana)
    await refused(ana.browser.call(unlock, { body: { pin: ana.pin } }), 'pin.locked')
    expect((await ana.browser.call(readWayBack, {})).wait, 'a PIN that was not looked at stops nothing').not.toBeNull()
    world.moveWall(hours(72))
    await ana.browser.call(newPinAfterWait, newPin)
    await ana.browser.call(lock, {})
    await ana.browser.call(unlock, { body: { pin: '735180' } })
    expect((await meOf(ana.browser)).alias).toBe('Ana')
  })

  test('a wait is used once', async () => {
    const ana = await aLockedPerson()
    await ask(ana)
    world.moveWall(hours(72))
    const both = await Promise.allSettled([
      ana.browser.call(newPinAfterWait, newPin),
      ana.browser.call(newPinAfterWait, newPin),
    ])
    expect(both.filter((it) => it.status === 'fulfilled')).toHaveLength(1)
  })
})

describe('whoever has the PIN stops it', () => {
  test.each([
    ['while it runs', hours(10)],
    ['in the week in which it could be finished', hours(100)],
    ['when it is over already', days(30) - hours(1)],
  ])('%s: the right PIN ends it there and then, and says that it was asked', async (_, later) => {
    const ana = await aLockedPerson()
    const wait = await ask(ana)
    world.moveWall(later)
    await ana.browser.call(unlock, { body: { pin: ana.pin } })
    const me = await meOf(ana.browser)
    expect(me.asked?.purpose).toBe('newPin')
    expect(Date.parse(wait.from) - Date.parse(me.asked?.at ?? '')).toBe(hours(72))
    expect((await ana.browser.call(readWayBack, {})).wait).toBeNull()
    world.moveWall(hours(72))
    await refused(ana.browser.call(newPinAfterWait, newPin), 'way_back.none')
  })

  test('on another device too, and it is said until the person has seen it', async () => {
    const ana = await aLockedPerson()
    await ask(ana)
    const tablet = world.visitor()
    await tablet.call(signInWithRecoveryCode, {
      body: { recoveryCode: ana.recoveryCode, pin: ana.pin },
    })
    const me = await meOf(tablet)
    expect(me.asked).not.toBeNull()
    expect((await tablet.call(readMe, {})).me?.asked).not.toBeNull()
    await tablet.call(sawWayBack, {})
    expect((await meOf(tablet)).asked).toBeNull()
    expect((await tablet.call(readMe, {})).me?.asked).toBeNull()
  })

  test('a wrong PIN stops nothing', async () => {
    const ana = await aLockedPerson()
    await ask(ana)
    await refused(ana.browser.call(unlock, { body: { pin: '000000' } }), 'pin.wrong')
    world.moveWall(hours(72))
    await ana.browser.call(newPinAfterWait, newPin)
  })

  test('signing out everywhere does not hide that it was asked: the next right PIN still says so', async () => {
    const ana = await aLockedPerson()
    await ask(ana)
    await ana.browser.call(signOutEverywhere, {})
    await refused(ana.browser.call(newPinAfterWait, newPin), 'session.none')
    await ana.browser.call(signInWithRecoveryCode, {
      body: { recoveryCode: ana.recoveryCode, pin: ana.pin },
    })
    const me = await meOf(ana.browser)
    expect(me.asked).not.toBeNull()
  })

  test('stopping it without the PIN does not hide it either', async () => {
    const ana = await aLockedPerson()
    await ask(ana)
    await ana.browser.call(stopWayBack, {})
    world.moveWall(hours(72))
    await refused(ana.browser.call(newPinAfterWait, newPin), 'way_back.none')
    await ana.browser.call(unlock, { body: { pin: ana.pin } })
    expect((await meOf(ana.browser)).asked).not.toBeNull()
  })

  test('a new PIN by the code on paper stops it, and says that it was asked', async () => {
    const ana = await aLockedPerson()
    await ask(ana)
    const body = { recoveryCode: ana.recoveryCode, newPin: '735180' }
    const visitor = world.visitor()
    await visitor.call(resetPin, { body })
    const me = await meOf(visitor)
    expect(me.asked).not.toBeNull()
    await refused(ana.browser.call(newPinAfterWait, newPin), 'session.none')
  })
})

describe('one wait at a time', () => {
  test('asking again neither shortens nor lengthens it', async () => {
    const ana = await aLockedPerson()
    const first = await ask(ana)
    world.moveWall(hours(30))
    expect(await ask(ana)).toEqual(first)
  })

  test('two at the same moment are one', async () => {
    const ana = await aLockedPerson()
    const [a, b] = await Promise.all([ask(ana), ask(ana)])
    expect(a).toEqual(b)
  })

  test('while one runs another cannot begin, until it is stopped', async () => {
    const ana = await aLockedPerson()
    await ask(ana, 'newPin')
    await refused(ask(ana, 'erase'), 'way_back.another_waits')
    await ana.browser.call(stopWayBack, {})
    expect((await ask(ana, 'erase')).purpose).toBe('erase')
  })

  test('who asks too often is asked to wait', async () => {
    const ana = await aLockedPerson()
    for (let i = 0; i < 5; i++) {
      await ask(ana)
      await ana.browser.call(stopWayBack, {})
    }
    await refused(ask(ana), 'request.too_many')
  })
})

describe('being erased without the PIN', () => {
  test('waits as long, and then nothing of the person is left', async () => {
    const ana = await aLockedPerson()
    await ask(ana, 'erase')
    await refused(ana.browser.call(eraseAfterWait, {}), 'way_back.too_early')
    world.moveWall(hours(72))
    await refused(ana.browser.call(newPinAfterWait, newPin), 'way_back.none')
    await ana.browser.call(eraseAfterWait, {})
    await world.work()
    expect(await ana.browser.call(readMe, {})).toEqual({ signedIn: false, me: null })
    const { rows } = await world.database.owner.query('select 1 from identity.accounts where id = $1', [ana.personId])
    expect(rows).toEqual([])
  })

  test('the right PIN stops it too', async () => {
    const ana = await aLockedPerson()
    await ask(ana, 'erase')
    await ana.browser.call(unlock, { body: { pin: ana.pin } })
    expect((await meOf(ana.browser)).asked?.purpose).toBe('erase')
    world.moveWall(hours(72))
    await refused(ana.browser.call(eraseAfterWait, {}), 'way_back.none')
  })
})

describe('the mail', () => {
  test('at the start one neutral mail goes to the person’s own address', async () => {
    const ana = await aPerson(world, 'Ana', 'en')
    await giveEmail(ana, 'ana-waits@voorbeeld.example')
    await ask(ana)
    await ask(ana)
    await world.work()
    const [, ...mails] = world.mail.to('ana-waits@voorbeeld.example')
    expect(mails.map((it) => it.subject)).toEqual(['A message for you'])
    expect(mails[0]?.text).not.toMatch(/Tweespraak|Ana|new PIN|erase|recovery/i)
  })

  test('half-way a second one goes there, once', async () => {
    const ana = await aPerson(world, 'Ana', 'en')
    await giveEmail(ana, 'ana-half-way@voorbeeld.example')
    await ask(ana)
    world.travel(hours(35))
    await world.work()
    expect(world.mail.to('ana-half-way@voorbeeld.example')).toHaveLength(2)
    world.travel(hours(1))
    await world.work()
    await world.work()
    const [, , ...mails] = world.mail.to('ana-half-way@voorbeeld.example')
    expect(mails.map((it) => it.subject)).toEqual(['A message for you'])
    expect(mails[0]?.text).toContain('still goes on')
    expect(mails[0]?.text).not.toMatch(/Tweespraak|Ana|new PIN|erase|recovery|http/i)
  })

  test.each([
    ['was stopped', (who: Person) => who.browser.call(stopWayBack, {})],
    ['was stopped by the PIN', (who: Person) => who.browser.call(unlock, { body: { pin: who.pin } })],
    [
      'was stopped and another one began',
      async (who: Person) => {
        await who.browser.call(stopWayBack, {})
        world.moveWall(hours(1))
        await ask(who, 'erase')
      },
    ],
  ])('about a wait that %s there is no second one', async (how, end) => {
    const email = `ana-${how.replaceAll(' ', '-').toLowerCase()}@voorbeeld.example`
    const ana = await aPerson(world, 'Ana', 'en')
    await giveEmail(ana, email)
    await ana.browser.call(lock, {})
    await ask(ana)
    await world.work()
    await end(ana)
    await world.work()
    world.travel(hours(37))
    await world.work()
    const second = world.mail.to(email).filter(({ text }) => text.includes('still goes on'))
    expect(second).toHaveLength(how.includes('another') ? 1 : 0)
  })

  test('a mail about a wait that was planned before there were two is the first one', () => {
    const payload = { accountId: '6f4d2a52-7d0c-4c7b-9b59-0d0f7f0a8a11', begunAt: '2026-11-20T20:00:00.000Z' }
    expect(sendWayBackMail.payload.parse(payload).word).toBe('first')
  })

  test('without an address there is none', async () => {
    const before = world.mail.sent.length
    await ask(await aLockedPerson())
    await world.work()
    world.travel(hours(37))
    await world.work()
    expect(world.mail.sent).toHaveLength(before)
  })
})

test('nobody may do any of it, and a partner waits only for themselves', async () => {
  const nobody = world.visitor()
  await refused(nobody.call(readWayBack, {}), 'session.none')
  await refused(nobody.call(askWayBack, { body: { purpose: 'newPin' } }), 'session.none')
  await refused(nobody.call(stopWayBack, {}), 'session.none')
  await refused(nobody.call(newPinAfterWait, newPin), 'session.none')
  await refused(nobody.call(eraseAfterWait, {}), 'session.none')
  await refused(nobody.call(sawWayBack, {}), 'session.none')
  const ana = await aLockedPerson()
  await refused(ana.browser.call(sawWayBack, {}), 'session.locked')
  await ask(ana)
  const ben = await aPerson(world, 'Ben')
  expect((await ben.browser.call(readWayBack, {})).wait).toBeNull()
  await ben.browser.call(stopWayBack, {})
  world.moveWall(hours(72))
  await refused(ben.browser.call(newPinAfterWait, newPin), 'way_back.none')
  await ana.browser.call(newPinAfterWait, newPin)
})
