import { build } from './build.mjs'
import { apiPart } from './parts/api.mjs'
import { appPart } from './parts/app.mjs'
import { runSystem } from './run-system.mjs'

await runSystem({
  command: 'npm start',
  build,
  api: apiPart,
  app: appPart,
  others: () => [],
  note: () => '',
})
