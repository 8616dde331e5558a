import axe from 'axe-core'
import { expect } from 'vitest'

/** Fails on any finding of axe on the page as it is, once nothing on it is busy or moving. */
export async function expectNoAxeFindings({ without = [] }: { without?: readonly string[] } = {}): Promise<void> {
  await standsStill()
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]))
  const { violations } = await axe.run(document.body, { rules })
  const findings = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' ')}`,
  )
  expect(findings).toEqual([])
}

/** Nothing is busy, and no button is on its way from one colour to the next: halfway it is none of both. */
async function standsStill(): Promise<void> {
  await expect.poll(() => document.querySelectorAll('[aria-busy="true"]').length).toBe(0)
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
}
