import { existsSync } from 'node:fs'

/** The Chromium that tests and benchmarks run in: Debian's, or the one named in CHROMIUM_PATH. */
export const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

/** It runs as root in a container with little shared memory, and calls nobody at its maker's. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A camera with a moving disc and a microphone that beeps, which the person allows at once. */
export const cameraAndMicrophone = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
]

/** @throws Error that says how to get a Chromium, when there is none */
export function expectChromium(): void {
  if (!existsSync(chromiumPath))
    throw new Error(`These tests run in a real Chromium, and there is none at ${chromiumPath}. Set CHROMIUM_PATH.`)
}
