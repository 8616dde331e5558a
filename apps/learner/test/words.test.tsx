import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { endpoints } from '@tweespraak/contract/endpoints'
import { problemTitles } from '@tweespraak/contract/values/problems'
import { speakLanguage } from '@tweespraak/web/i18n'
import { expect, test } from 'vitest'
import { renderHook } from 'vitest-browser-react'
import { useProblemWords } from '../src/frame/problem-words.ts'
import { alsoLoad, loadWords, type Part } from '../src/words/load.ts'

/** Codes that only a broken page could meet: for them the words of a fault on our side are right. */
const ours = ['request.not_json', 'request.not_utf8', 'request.nul_in_text', 'request.too_deep']

test('every code that the couple’s endpoints name has words of its own, with a way out', async () => {
  await speakLanguage('nl', loadWords)
  const { result } = await renderHook(() => useProblemWords(), {
    wrapper: ({ children }) => <I18nProvider i18n={i18n}>{children}</I18nProvider>,
  })
  const fault = result.current('app.fault')
  const codes = endpoints
    .filter(({ audience, path }) => audience === 'learner' && !path.startsWith('/conversations'))
    .flatMap(({ problems }) => problems ?? [])
    .filter((code) => code !== 'answer.newer_exists') // shown as two texts, not as an error
  expect(codes.length).toBeGreaterThan(10)
  for (const code of new Set(codes)) {
    expect(result.current(code), code).not.toEqual(fault)
    expect(Object.keys(problemTitles)).toContain(code)
  }
  for (const code of ours) expect(result.current(code)).toEqual(fault)
})

const parts = Object.keys({ conversations: 0, 'my-place': 0, steps: 0 } satisfies Record<Part, 0>) as Part[]

test('no sentence on a screen has more than fifteen words, in either language', async () => {
  for (const part of parts) await alsoLoad(part)
  for (const locale of ['nl', 'en'] as const) {
    const messages = Object.values(await loadWords(locale)).map((message) => JSON.stringify(message))
    const sentences = messages.flatMap((message) => message.replace(/[[\]",]/g, ' ').split(/[.?:]\s/))
    expect(sentences.filter((sentence) => sentence.trim().split(/\s+/).length > 15)).toEqual([])
  }
})
