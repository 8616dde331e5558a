import { screenTests } from '@tweespraak/build/vitest-browser'
import { defineConfig } from 'vitest/config'

export default defineConfig(
  screenTests({
    folder: import.meta.dirname,
    viewport: { width: 390, height: 844 },
    prebundle: ['@tweespraak/shell > lean-qr', '@tweespraak/room > livekit-client'],
    setupFiles: ['test/new-device.ts'],
  }),
)
