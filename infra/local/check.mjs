import { continueOnOwnNode } from './setup/own-node.mjs'

await continueOnOwnNode(new URL('./check/main.mjs', import.meta.url))
