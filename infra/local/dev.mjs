import { continueOnOwnNode } from './setup/own-node.mjs'

await continueOnOwnNode(new URL('./dev/main.mjs', import.meta.url))
