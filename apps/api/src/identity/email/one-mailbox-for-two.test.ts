import {
  changePin,
  readMe,
  requestMailCode,
  signIn,
  signInOnDevice,
  signInWho,
  signInWithRecoveryCode,
  signOut,
  unlock,
} from '@tweespraak/contract/learner/account'
import { leaveCouple } from '@tweespraak/contract/learner/couple'
import { addEmail, answerSharing, confirmEmail, removeEmail } from '@tweespraak/contract/learner/email'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aCouple, aPerson, type Person, type SmallCouple } from '../../../test/couple.ts'
import { aMunicipality, type TownHall } from '../../../test/municipality.ts'
import { refused } from '../../../test/refusals.ts'
import { meOf, type Visitor } from '../../../test/visitor.ts'
import { aWorld, type World } from '../../../test/world.ts'
import { days, hours, minutes } from '../../platform/domain/duration.ts'

let world: World
let town: TownHall
let couple: SmallCouple
let email: string
beforeAll(async () => {
  world = await aWorld()
  town = await aMunicipality(world)
})
beforeEach(async () => {
  couple = await aCouple(world, town)
  email = `${crypto.randomUUID()}@voorbeeld.example`
  for (const [who, pin] of [
    [couple.ana, pins.ana],
    [couple.ben, pins.ben],
  ] as const) {
    await who.browser.call(changePin, { body: { pin: who.pin, newPin: pin } })
  }
})
afterEach(() => {
  world.moveWall(-gone)
  gone = 0
})
afterAll(() => world.end())

let gone = 0
/** The clock on the wall goes on, until the test ends: the adviser's session does not last that long. */
function goOn(ms: number): void {
  world.moveWall(ms)
  gone += ms
}

const pins = { ana: '402918', ben: '735180', neither: '618204' } as const

async function codeMailedTo(address: string): Promise<string> {
  await world.work()
  return /\d{8}/.exec(world.mail.to(address).at(-1)?.text ?? '')?.[0] ?? ''
}

const asks = (who: Person, pin: string, address = email) =>
  who.browser.call(addEmail, { body: { email: address, pin, tellOldAddress: false } })

async function gives(who: Person, pin: string, address = email): Promise<void> {
  expect(await asks(who, pin, address)).toEqual({ outcome: 'sent' })
  await who.browser.call(confirmEmail, { body: { code: await codeMailedTo(address) } })
}

/** Both at one address, because the one who had it said yes. */
async function shareIt(): Promise<void> {
  await gives(couple.ana, pins.ana)
  await asks(couple.ben, pins.ben)
  await couple.ana.browser.call(answerSharing, { body: { share: true } })
  await gives(couple.ben, pins.ben)
}

/** A device that was not here before, with a code from the mail given. */
async function withTicket(address = email) {
  const browser = world.visitor()
  await browser.call(requestMailCode, { body: { email: address } })
  const { people } = await browser.call(signInWho, { body: { code: await codeMailedTo(address) } })
  return { browser, people }
}

/** Which of the two somebody is, as the sign-in page shows it. */
const whoIs = (people: readonly { who: number; alias: string }[], alias: string): number =>
  people.find((it) => it.alias === alias)?.who ?? -1

const noticesOf = async (browser: Visitor) => (await meOf(browser)).notices

describe('an address of somebody else', () => {
  test('is joined by the partner only, after a yes in the app of whoever has it, and nothing is mailed before', async () => {
    await gives(couple.ana, pins.ana)
    const before = world.mail.to(email).length
    expect(await asks(couple.ben, pins.ben)).toEqual({ outcome: 'asked' })
    await world.work()
    expect(world.mail.to(email)).toHaveLength(before)
    expect(await noticesOf(couple.ana.browser)).toContainEqual({ kind: 'sharingAsked', count: 1 })
    await couple.ana.browser.call(answerSharing, { body: { share: true } })
    await gives(couple.ben, pins.ben)
    expect((await meOf(couple.ben.browser)).emailHint).not.toBeNull()
  })

  test('a no looks like no answer, and the partner is asked once in thirty days', async () => {
    await gives(couple.ana, pins.ana)
    await asks(couple.ben, pins.ben)
    const waiting = await asks(couple.ben, pins.ben)
    await couple.ana.browser.call(answerSharing, { body: { share: false } })
    expect(await asks(couple.ben, pins.ben)).toEqual(waiting)
    expect(await noticesOf(couple.ana.browser)).not.toContainEqual({ kind: 'sharingAsked', count: 1 })
    goOn(days(31))
    for (const [who, pin] of [
      [couple.ana, pins.ana],
      [couple.ben, pins.ben],
    ] as const)
      await who.browser.call(signInOnDevice, { body: { pin } })
    await asks(couple.ben, pins.ben)
    expect(await noticesOf(couple.ana.browser)).toContainEqual({ kind: 'sharingAsked', count: 1 })
  })

  test('cannot be used by a stranger, nor by a partner who left', async () => {
    await gives(couple.ana, pins.ana)
    const eva = await aPerson(world, 'Eva')
    await refused(asks(eva, eva.pin), 'account.email_not_usable')
    await couple.ben.browser.call(leaveCouple, {})
    await refused(asks(couple.ben, pins.ben), 'account.email_not_usable')
  })

  test('cannot be taken by proving it while it was free and confirming once it is not', async () => {
    await asks(couple.ben, pins.ben)
    const code = await codeMailedTo(email)
    await gives(couple.ana, pins.ana)
    await refused(couple.ben.browser.call(confirmEmail, { body: { code } }), 'mail_code.wrong')
    expect((await meOf(couple.ben.browser)).emailHint).toBeNull()
  })
})

describe('one PIN is tried against one account', () => {
  test('two at one address choose who they are, and each gets into the own place', async () => {
    await shareIt()
    for (const [alias, pin, person] of [
      ['Ana', pins.ana, couple.ana],
      ['Ben', pins.ben, couple.ben],
    ] as const) {
      const { browser, people } = await withTicket()
      await browser.call(signIn, { body: { who: whoIs(people, alias), pin } })
      expect((await meOf(browser)).personId).toBe(person.personId)
    }
  })

  test('the PIN of the other is a wrong PIN: no answer depends on it, and both are told what was tried on them only', async () => {
    await shareIt()
    const { browser, people } = await withTicket()
    await refused(browser.call(signIn, { body: { who: whoIs(people, 'Ana'), pin: pins.ben } }), 'pin.wrong')
    await refused(browser.call(signIn, { body: { who: whoIs(people, 'Ana'), pin: pins.neither } }), 'pin.wrong')
    expect(await noticesOf(couple.ana.browser)).toContainEqual({ kind: 'wrongPin', count: 2 })
    expect((await noticesOf(couple.ben.browser)).map(({ kind }) => kind)).not.toContain('wrongPin')
  })

  test('setting one’s own PIN to a guess tells nothing of the partner’s: both get in as before', async () => {
    await shareIt()
    await couple.ben.browser.call(changePin, { body: { pin: pins.ben, newPin: pins.ana } })
    for (const alias of ['Ana', 'Ben']) {
      const { browser, people } = await withTicket()
      await browser.call(signIn, { body: { who: whoIs(people, alias), pin: pins.ana } })
      expect((await meOf(browser)).alias).toBe(alias)
    }
  })

  test('at an address of one nobody has to choose, and there is no second one to try', async () => {
    await gives(couple.ana, pins.ana)
    const { browser, people } = await withTicket()
    expect(people).toEqual([])
    await refused(browser.call(signIn, { body: { who: 1, pin: pins.ana } }), 'sign_in.over')
    await browser.call(signIn, { body: { who: 0, pin: pins.ana } })
    expect((await meOf(browser)).alias).toBe('Ana')
  })

  test('a wrong PIN leaves the ticket alive, five end it, and ten minutes end it too', async () => {
    await gives(couple.ana, pins.ana)
    const { browser } = await withTicket()
    for (let i = 0; i < 4; i++)
      await refused(browser.call(signIn, { body: { who: 0, pin: pins.neither } }), 'pin.wrong')
    await refused(browser.call(signIn, { body: { who: 0, pin: pins.neither } }), 'pin.locked')
    await refused(browser.call(signIn, { body: { who: 0, pin: pins.ana } }), 'sign_in.over')
    goOn(hours(24))
    const late = await withTicket()
    goOn(minutes(11))
    await refused(late.browser.call(signIn, { body: { who: 0, pin: pins.ana } }), 'sign_in.over')
  })

  test('a ticket belongs to one browser, and is used up by coming in', async () => {
    await gives(couple.ana, pins.ana)
    await refused(world.visitor().call(signIn, { body: { who: 0, pin: pins.ana } }), 'sign_in.over')
    const { browser } = await withTicket()
    await browser.call(signIn, { body: { who: 0, pin: pins.ana } })
    await refused(browser.call(signIn, { body: { who: 0, pin: pins.ana } }), 'sign_in.over')
  })
})

describe('a code from the mail counts for one purpose and one account', () => {
  test('a code to prove an address signs nobody in', async () => {
    await gives(couple.ana, pins.ana)
    await couple.ana.browser.call(removeEmail, { body: { pin: pins.ana, tellOldAddress: false } })
    await asks(couple.ana, pins.ana)
    const code = await codeMailedTo(email)
    await refused(couple.ana.browser.call(signInWho, { body: { code } }), 'mail_code.wrong')
  })

  test('a code to sign in proves no address', async () => {
    await gives(couple.ana, pins.ana)
    await couple.ben.browser.call(requestMailCode, { body: { email } })
    const code = await codeMailedTo(email)
    await refused(couple.ben.browser.call(confirmEmail, { body: { code } }), 'mail_code.wrong')
  })
})

describe('nobody can lock another out', () => {
  test('wrong PINs of somebody who reads the mailbox close unknown devices only: her phone and her paper go on', async () => {
    await gives(couple.ana, pins.ana)
    const { browser } = await withTicket()
    for (let i = 0; i < 4; i++)
      await refused(browser.call(signIn, { body: { who: 0, pin: pins.neither } }), 'pin.wrong')
    await refused(browser.call(signIn, { body: { who: 0, pin: pins.neither } }), 'pin.locked')
    const other = await withTicket()
    await refused(other.browser.call(signIn, { body: { who: 0, pin: pins.ana } }), 'pin.locked')
    await couple.ana.browser.call(unlock, { body: { pin: pins.ana } })
    await couple.ana.browser.call(signOut, {})
    await couple.ana.browser.call(signInOnDevice, { body: { pin: pins.ana } })
    expect((await meOf(couple.ana.browser)).notices).toContainEqual({ kind: 'wrongPin', count: 5 })
    const paper = world.visitor()
    await paper.call(signInWithRecoveryCode, { body: { recoveryCode: couple.ana.recoveryCode, pin: pins.ana } })
    expect((await meOf(paper)).alias).toBe('Ana')
  })

  test('wrong PINs on her phone make that phone wait a minute, and no other', async () => {
    const paper = world.visitor()
    await paper.call(signInWithRecoveryCode, { body: { recoveryCode: couple.ana.recoveryCode, pin: pins.ana } })
    await couple.ana.browser.call(signOut, {})
    const wrong = () => couple.ana.browser.call(signInOnDevice, { body: { pin: pins.neither } })
    for (let i = 0; i < 4; i++) await refused(wrong(), 'pin.wrong')
    await refused(wrong(), 'pin.locked')
    await refused(couple.ana.browser.call(signInOnDevice, { body: { pin: pins.ana } }), 'pin.locked')
    await paper.call(unlock, { body: { pin: pins.ana } })
    goOn(minutes(1))
    await couple.ana.browser.call(signInOnDevice, { body: { pin: pins.ana } })
    expect((await meOf(couple.ana.browser)).alias).toBe('Ana')
  })
})

describe('a device that knows its person', () => {
  test('opens with the PIN alone after signing out; one that knows nobody answers as to a wrong PIN', async () => {
    await couple.ana.browser.call(signOut, {})
    expect(await couple.ana.browser.call(readMe, {})).toEqual({ signedIn: false, me: null })
    await couple.ana.browser.call(signInOnDevice, { body: { pin: pins.ana } })
    expect((await meOf(couple.ana.browser)).alias).toBe('Ana')
    await refused(world.visitor().call(signInOnDevice, { body: { pin: pins.ana } }), 'pin.wrong')
  })

  test('forgets its person when somebody else signs in there', async () => {
    const { browser } = couple.ana
    await browser.call(signOut, {})
    await browser.call(signInWithRecoveryCode, { body: { recoveryCode: couple.ben.recoveryCode, pin: pins.ben } })
    await browser.call(signOut, {})
    await refused(browser.call(signInOnDevice, { body: { pin: pins.ana } }), 'pin.wrong')
    await browser.call(signInOnDevice, { body: { pin: pins.ben } })
  })

  test('that came in by a code from the mail may change no way in for a day, also after coming in again', async () => {
    await gives(couple.ana, pins.ana)
    const { browser } = await withTicket()
    await browser.call(signIn, { body: { who: 0, pin: pins.ana } })
    const change = () => browser.call(changePin, { body: { pin: pins.ana, newPin: pins.neither } })
    await refused(change(), 'session.new_device')
    await refused(browser.call(removeEmail, { body: { pin: pins.ana, tellOldAddress: false } }), 'session.new_device')
    await browser.call(signOut, {})
    await browser.call(signInOnDevice, { body: { pin: pins.ana } })
    await refused(change(), 'session.new_device')
    goOn(hours(24))
    await browser.call(signInOnDevice, { body: { pin: pins.ana } })
    await change()
  })

  test('is told to the person in the app when it is new', async () => {
    await gives(couple.ana, pins.ana)
    const { browser } = await withTicket()
    await browser.call(signIn, { body: { who: 0, pin: pins.ana } })
    expect(await noticesOf(couple.ana.browser)).toContainEqual({ kind: 'newDevice', count: 1 })
  })
})

describe('changing the address', () => {
  test('asks the PIN, also while the area is open, and a wrong one changes nothing', async () => {
    await gives(couple.ana, pins.ana)
    await refused(asks(couple.ana, pins.neither, 'nieuw@voorbeeld.example'), 'pin.wrong')
    await refused(
      couple.ana.browser.call(removeEmail, { body: { pin: pins.neither, tellOldAddress: false } }),
      'pin.wrong',
    )
    expect((await meOf(couple.ana.browser)).emailHint).not.toBeNull()
  })

  test('mails the old one in neutral words from a device known for less than a week, also when asked not to', async () => {
    await gives(couple.ana, pins.ana)
    const before = world.mail.to(email).length
    await couple.ana.browser.call(removeEmail, { body: { pin: pins.ana, tellOldAddress: false } })
    await world.work()
    const mails = world.mail.to(email).slice(before)
    expect(mails.map(({ subject }) => subject)).toEqual(['Een bericht voor je'])
    expect(mails[0]?.text).not.toMatch(/Ana|Ben|adres/)
  })

  test('leaves out that mail from a device known for a week, when asked to: the old mailbox may be read by another', async () => {
    await gives(couple.ana, pins.ana)
    goOn(days(8))
    await couple.ana.browser.call(unlock, { body: { pin: pins.ana } })
    const before = world.mail.to(email).length
    await gives(couple.ana, pins.ana, `nieuw-${email}`)
    await world.work()
    expect(world.mail.to(email)).toHaveLength(before)
    expect(await noticesOf(couple.ana.browser)).toContainEqual({ kind: 'changed', count: 2 })
  })
})

test('at a shared address no mail comes about one place', async () => {
  await shareIt()
  const before = world.mail.to(email).length
  await couple.ana.browser.call(changePin, { body: { pin: pins.ana, newPin: pins.neither } })
  await world.work()
  expect(world.mail.to(email)).toHaveLength(before)
})

test('an address gets five codes in a quarter of an hour, whoever asks and whatever for', async () => {
  const people = await Promise.all(['Eva', 'Iris', 'Noor'].map((alias) => aPerson(world, alias)))
  for (const who of [...people, ...people].slice(0, 5)) await asks(who, who.pin)
  await refused(asks(people[2] as Person, '402917'), 'request.too_many')
  await refused(world.visitor().call(requestMailCode, { body: { email } }), 'request.too_many')
  await world.work()
  expect(world.mail.to(email)).toHaveLength(5)
})
