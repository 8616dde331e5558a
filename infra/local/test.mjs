import { continueOnOwnNode } from './setup/own-node.mjs'

await continueOnOwnNode(new URL('./test/main.mjs', import.meta.url))
