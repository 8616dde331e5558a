import { explain } from '@tweespraak/local/problem'
import { buildForNode } from '@tweespraak/local/start/build'
import { readOptions } from './options.ts'
import { ownFolder } from './stack/own-folder.ts'

const folder = ownFolder()
try {
  const options = readOptions(process.argv.slice(2))
  await buildForNode(new AbortController().signal)
  // Only now: what it imports from the packages has just been built.
  const { runSuite } = await import('./suite.ts')
  process.exit(await runSuite(options, folder))
} catch (error) {
  explain(error, folder)
  process.exit(1)
}
