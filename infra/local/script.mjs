import { continueOnOwnNode } from './setup/own-node.mjs'

await continueOnOwnNode(new URL('./script/main.mjs', import.meta.url))
