/** How the reader wants the page. `device` follows the device. Kept on this device only; it says nothing about anybody. */
export type Theme = 'device' | 'light' | 'evening'
export type TextSize = 'normal' | 'large' | 'largest'
export type Appearance = { theme: Theme; textSize: TextSize }

const key = 'appearance'
const themes: readonly string[] = ['device', 'light', 'evening']
const sizes: readonly string[] = ['normal', 'large', 'largest']

/** What was chosen on this device before; `device` and `normal` when nothing was, or when it cannot be read. */
export function readAppearance(): Appearance {
  const [theme = '', textSize = ''] = stored().split(' ')
  return {
    theme: themes.includes(theme) ? (theme as Theme) : 'device',
    textSize: sizes.includes(textSize) ? (textSize as TextSize) : 'normal',
  }
}

/** Puts it on `<html>` and remembers it. Call with `readAppearance()` before the first paint. */
export function applyAppearance({ theme, textSize }: Appearance): void {
  const { dataset } = document.documentElement
  if (theme === 'device') delete dataset.theme
  else dataset.theme = theme
  if (textSize === 'normal') delete dataset.textSize
  else dataset.textSize = textSize
  try {
    localStorage.setItem(key, `${theme} ${textSize}`)
  } catch {
    // A browser that keeps nothing still shows the choice until the page closes.
  }
}

function stored(): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}
