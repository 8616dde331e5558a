import { continueOnOwnNode } from './setup/own-node.mjs'

await continueOnOwnNode(new URL('./start/main.mjs', import.meta.url))
