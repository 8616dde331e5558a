import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  ssr: { resolve: { conditions: ['source', ...defaultServerConditions] } },
  test: {
    include: ['src/**/*.test.ts', 'attack/**/*.test.ts'],
    maxWorkers: 2,
    // The short attack takes 25 s alone on two cores; this leaves room for a machine that does ten things at once.
    testTimeout: 300_000,
  },
})
