import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

/** Tests of rules: pure functions on plain data. They need no database and come in a second. */
const rules = ['src/**/domain/**/*.test.ts', 'src/**/{log,openapi.routes,problem.filter,settings,write}.test.ts']

/** Ends what hangs. On two busy cores an honest test of several couples took more than 20 seconds. */
const verbTimeoutMs = 90_000

export default defineConfig({
  ssr: { resolve: { conditions: ['source', ...defaultServerConditions] } },
  test: {
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'rules', include: rules, isolate: false } },
      {
        extends: true,
        test: {
          name: 'verbs',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: rules,
          globalSetup: ['./test/postgres.setup.ts'],
          pool: 'forks',
          testTimeout: verbTimeoutMs,
          hookTimeout: verbTimeoutMs,
        },
      },
    ],
  },
})
