import { expect, type Page } from '@playwright/test'

/** Keeps hold of a page's connections, so that a play can ask what really came through them. Before the first page. */
export async function watchConnections(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const held: RTCPeerConnection[] = []
    const Original = window.RTCPeerConnection
    window.RTCPeerConnection = class extends Original {
      constructor(configuration?: RTCConfiguration) {
        super(configuration)
        held.push(this)
      }
    }
    Object.assign(window, { heldConnections: held })
  })
}

interface Decoded {
  readonly frames: number
  readonly energy: number
}

/** Returns what was decoded of each other person so far: frames seen and energy heard. Unreadable media count nothing. */
async function decodedSoFar(
  page: Page,
): Promise<{ readonly seen: readonly Decoded[]; readonly heard: readonly Decoded[] }> {
  return page.evaluate(async () => {
    const { heldConnections } = window as unknown as { heldConnections: RTCPeerConnection[] }
    const seen: { frames: number; energy: number }[] = []
    const heard: { frames: number; energy: number }[] = []
    for (const connection of heldConnections.filter((it) => it.connectionState === 'connected')) {
      for (const report of (await connection.getStats()).values()) {
        if (report.type !== 'inbound-rtp') continue
        const one = { frames: report.framesDecoded ?? 0, energy: report.totalAudioEnergy ?? 0 }
        ;(report.kind === 'video' ? seen : heard).push(one)
      }
    }
    return { seen, heard }
  })
}

/** Waits until this page sees and hears so many others: decoded frames and audio energy go on growing. */
export async function expectToSeeAndHear(page: Page, others: number): Promise<void> {
  let before = await decodedSoFar(page)
  await expect
    .poll(
      async () => {
        const now = await decodedSoFar(page)
        const growing = (old: readonly Decoded[], fresh: readonly Decoded[], what: keyof Decoded) =>
          fresh.filter((it, nth) => it[what] > (old[nth]?.[what] ?? 0)).length
        const result = Math.min(growing(before.seen, now.seen, 'frames'), growing(before.heard, now.heard, 'energy'))
        before = now
        return result
      },
      { timeout: 45_000, intervals: [1000] },
    )
    .toBeGreaterThanOrEqual(others)
}
