import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  ssr: { resolve: { conditions: ['source', ...defaultServerConditions] } },
  test: {
    include: ['src/**/*.test.ts', 'attack/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 60_000, // ten million draws and the short attack are single tests
  },
})
