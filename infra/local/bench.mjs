import { continueOnOwnNode } from './setup/own-node.mjs'

await continueOnOwnNode(new URL('./bench/main.mjs', import.meta.url))
