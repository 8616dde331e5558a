import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  ssr: { resolve: { conditions: ['source', ...defaultServerConditions] } },
  // The first test that spells loads two dictionaries: seconds on a busy machine.
  test: { include: ['test/**/*.test.ts'], maxWorkers: 2, testTimeout: 30_000 },
})
