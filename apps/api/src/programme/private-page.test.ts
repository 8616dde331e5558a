import { endpoints } from '@tweespraak/contract/endpoints'
import { readPrivatePage } from '@tweespraak/contract/learner/private-page'
import { readHelp, saveAnswer } from '@tweespraak/contract/learner/steps'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCouple, type SmallCouple } from '../../test/couple.ts'
import { refused } from '../../test/refusals.ts'
import { grades } from '../../test/walk.ts'
import { aWorld, type World } from '../../test/world.ts'

let world: World
let couple: SmallCouple
beforeAll(async () => {
  world = await aWorld()
  couple = await aCouple(world)
})
afterAll(() => world.end())

describe('the private page', () => {
  test('is the same for everybody who asks: nobody, either partner, also behind the lock', async () => {
    const bytes = async (browser: { fetch: (path: string) => Promise<Response> }) =>
      (await browser.fetch('/api/learner/private-page?locale=nl')).text()
    const seen = await Promise.all([world.visitor(), couple.ana.browser, couple.ben.browser].map(bytes))
    expect(new Set(seen).size).toBe(1)
  })

  test('brings every question, weight and word at once, in both languages, and says that it is not signed', async () => {
    for (const locale of ['nl', 'en'] as const) {
      const page = await world.visitor().call(readPrivatePage, { query: { locale } })
      expect([page.whole.length, page.short.length, page.signedOff]).toEqual([25, 11, false])
      expect(page.words.map(({ id }) => id)).toEqual(expect.arrayContaining(['first', 'danger', 'rest', 'again']))
    }
  })

  test('has no endpoint that takes a reply, and the words of help know nothing of replies', async () => {
    const paths = endpoints.filter(({ audience }) => audience === 'learner').map(({ path }) => path)
    expect(paths.filter((path) => /repl|private|pace/.test(path))).toEqual(['/private-page'])
    const { texts } = await world.visitor().call(readHelp, { query: { locale: 'nl' } })
    expect(Object.keys(texts).filter((name) => /reply|calm/i.test(name))).toEqual([])
  })

  test('takes no reply as an answer either', async () => {
    const { browser } = couple.ana
    await grades(couple.ana, 7)
    for (const value of [{ kind: 'form', replies: { afraid: 'yes' } } as const, { kind: 'done' } as const]) {
      const body = { stepId: 'm1-private', exerciseId: 'm1-private-questions', value, audience: 'onlyMe' as const }
      await refused(browser.call(saveAnswer, { body: { ...body, writtenIn: 'nl', basedOn: 0 } }), 'answer.does_not_fit')
    }
  })
})
