import { continueOnOwnNode } from './setup/own-node.mjs'

await continueOnOwnNode(new URL('../../packages/content/src/make-book.ts', import.meta.url))
