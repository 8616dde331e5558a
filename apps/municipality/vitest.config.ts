import { screenTests } from '@tweespraak/build/vitest-browser'
import { defineConfig } from 'vitest/config'

export default defineConfig(
  screenTests({
    folder: import.meta.dirname,
    viewport: { width: 1280, height: 900 },
    prebundle: ['@tweespraak/shell > lean-qr'],
  }),
)
