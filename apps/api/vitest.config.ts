import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  ssr: { resolve: { conditions: ['source', ...defaultServerConditions] } },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['./test/postgres.setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Ends what hangs. On two busy cores an honest test of several couples took more than 20 seconds.
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
})
