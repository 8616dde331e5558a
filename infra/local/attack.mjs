import { continueOnOwnNode } from './setup/own-node.mjs'

await continueOnOwnNode(new URL('../../packages/disclosure/attack/run.ts', import.meta.url))
