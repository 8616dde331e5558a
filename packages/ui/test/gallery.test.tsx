import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Gallery, pageNames } from '../gallery/gallery.tsx'
import '../src/styles.css'

const html = document.documentElement

beforeEach(() => {
  html.lang = 'nl'
  document.title = 'Onderdelen'
})

afterEach(() => {
  delete html.dataset.theme
  delete html.dataset.textSize
  location.hash = ''
})

const everything = ['#/', ...pageNames]

describe.each(['light', 'evening'])('%s', (theme) => {
  describe.each([390, 1280])('%d px', (width) => {
    test.each(everything)('%s has nothing that axe finds against WCAG 2.2 A and AA', async (hash) => {
      await page.viewport(width, 900)
      html.dataset.theme = theme
      location.hash = hash
      await render(<Gallery />)
      await document.fonts.ready
      const { violations } = await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      })
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
    })
  })
})

test('a form with an error summary and an open dialog has nothing that axe finds either', async () => {
  const screen = await render(<Gallery />)
  await screen.getByRole('button', { name: 'Laat zien wat er mist' }).click()
  await screen.getByRole('button', { name: 'Ga verder' }).click()
  await expect.element(screen.getByRole('dialog')).toBeVisible()
  const { violations } = await axe.run(document)
  expect(violations.map(({ id }) => id)).toEqual([])
})

describe.each([
  [320, 'normal'],
  [390, 'largest'],
])('%d px with %s letters', (width, size) => {
  test.each(everything)('%s fits without scrolling sideways', async (hash) => {
    await page.viewport(width, 900)
    if (size !== 'normal') html.dataset.textSize = size
    location.hash = hash
    const screen = await render(<Gallery />)
    await document.fonts.ready
    expect(html.scrollWidth).toBeLessThanOrEqual(width)
    const controls = [...screen.container.querySelectorAll('button, .tsp-exit, .tsp-row, .tsp-slot, .tsp-input, nav a')]
    const wrong = controls.filter((control) => {
      const { right, height } = control.getBoundingClientRect()
      return control.checkVisibility() && (right > width || height < 48)
    })
    expect(wrong.map((control) => control.outerHTML)).toEqual([])
  })
})
