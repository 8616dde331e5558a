import { continueOnOwnNode } from './setup/own-node.mjs'

await continueOnOwnNode(new URL('./migration/main.mjs', import.meta.url))
