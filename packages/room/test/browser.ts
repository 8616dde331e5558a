import { existsSync } from 'node:fs'

/** The Chromium that tests and benchmarks run in: Debian's, or the one named in CHROMIUM_PATH. */
export const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
if (!existsSync(chromiumPath)) {
  throw new Error(`packages/room needs a real Chromium, and there is none at ${chromiumPath}. Set CHROMIUM_PATH.`)
}

export const cameraAndMicrophone = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream', // a camera with a moving disc, a microphone that beeps
  '--use-fake-ui-for-media-stream', // which the person allows at once
  '--autoplay-policy=no-user-gesture-required',
]
