import { continueOnOwnNode } from './setup/own-node.mjs'

await continueOnOwnNode(new URL('../../packages/content/src/check-content.ts', import.meta.url))
