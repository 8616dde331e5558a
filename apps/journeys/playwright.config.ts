import { defineConfig } from '@playwright/test'

/** A whole system runs beside the browser, on two cores: plays go one by one and are given time. */
export default defineConfig({
  testDir: './plays',
  testMatch: '*.play.ts',
  globalSetup: './stack/start-stack.setup.ts',
  workers: 1,
  fullyParallel: false,
  reporter: 'list',
  timeout: 240_000,
  expect: { timeout: 15_000 },
  outputDir: './test-results',
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    trace: 'retain-on-failure',
    viewport: { width: 390, height: 844 },
    permissions: ['camera', 'microphone'],
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        '--allow-loopback-in-peer-connection',
        '--autoplay-policy=no-user-gesture-required',
      ],
    },
  },
})
