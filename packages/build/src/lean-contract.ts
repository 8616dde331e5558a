import type { Plugin } from 'vite'

/** What an endpoint says to readers of the OpenAPI page: its summary and the problems it may answer with. */
const forReaders =
  /^ +(?:summary:\s*(?:'[^'\n]*'|"[^"\n]*")(?:\s*\+\s*(?:'[^'\n]*'|"[^"\n]*"))*|problems: \[[^\]]*\]),\n/gm

/** Returns an endpoint's source without what only the OpenAPI page shows. */
export const withoutWordsForReaders = (source: string): string => source.replace(forReaders, '')

/** Leaves out of a browser what the contract says for readers of the OpenAPI page: some kB on the first page. */
export const leanContract = (): Plugin => ({
  name: 'lean-contract',
  enforce: 'pre',
  transform(code, id) {
    return /\/packages\/contract\/src\/(learner|professional|municipality)\//.test(id)
      ? { code: withoutWordsForReaders(code), map: null }
      : undefined
  },
})
