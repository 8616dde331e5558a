import { endpoints } from '@tweespraak/contract/endpoints'
import { problemTitles } from '@tweespraak/contract/values/problems'
import { expect, test } from 'vitest'
import { problemMessages } from '../src/layout/problem-messages.ts'
import { loadMessages, loadPart, type Part } from '../src/locales/load-messages.ts'

/** Codes that only a broken page could meet: for them the words of a fault on our side are right. */
const ours = ['request.not_json', 'request.not_utf8', 'request.nul_in_text', 'request.too_deep']

test('every code that the couple’s endpoints name has words of its own, with a way out', () => {
  const codes = endpoints
    .filter(({ audience, path }) => audience === 'learner' && !path.startsWith('/conversations'))
    .flatMap(({ problems }) => problems ?? [])
    .filter((code) => code !== 'answer.newer_exists') // shown as two texts, not as an error
    .filter((code) => code !== 'request.too_many') // the shell has the words for it, with how long to wait
  expect(codes.length).toBeGreaterThan(10)
  for (const code of new Set(codes)) {
    expect(problemMessages.byCode[code], code).toBeDefined()
    expect(Object.keys(problemTitles)).toContain(code)
  }
  for (const code of ours) expect(problemMessages.byCode[code]).toBeUndefined()
})

const parts = Object.keys({ conversations: 0, help: 0, 'my-place': 0, steps: 0 } satisfies Record<Part, 0>) as Part[]

test('no sentence on a screen has more than fifteen words, in either language', async () => {
  for (const part of parts) await loadPart(part)
  for (const locale of ['nl', 'en'] as const) {
    const messages = Object.values(await loadMessages(locale)).map((message) => JSON.stringify(message))
    const sentences = messages.flatMap((message) => message.replace(/[[\]",]/g, ' ').split(/[.?:]\s/))
    expect(sentences.filter((sentence) => sentence.trim().split(/\s+/).length > 15)).toEqual([])
  }
})
