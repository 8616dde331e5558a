import { continueOnOwnNode } from './setup/own-node.mjs'

await continueOnOwnNode(new URL('../faults/run.ts', import.meta.url))
