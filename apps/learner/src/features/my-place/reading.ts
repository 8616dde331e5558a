/** How somebody likes to read on this device. Kept on the device: it says nothing about anybody. */
type TextSize = 'normal' | 'large' | 'largest'
type Theme = 'device' | 'light' | 'evening'

export interface Reading {
  readonly textSize: TextSize
  readonly theme: Theme
}

const storageKey = 'reading'
const usual: Reading = { textSize: 'normal', theme: 'device' }

export function readingNow(): Reading {
  const { textSize, theme } = document.documentElement.dataset
  return {
    textSize: textSize === 'large' || textSize === 'largest' ? textSize : 'normal',
    theme: theme === 'light' || theme === 'evening' ? theme : 'device',
  }
}

/** Turns the page to what was chosen before, or to `chosen`, and remembers that. */
export function applyReading(chosen?: Reading): void {
  const { textSize, theme } = chosen ?? kept()
  const page = document.documentElement
  if (textSize === 'normal') delete page.dataset.textSize
  else page.dataset.textSize = textSize
  if (theme === 'device') delete page.dataset.theme
  else page.dataset.theme = theme
  if (chosen) keep(chosen)
}

function kept(): Reading {
  try {
    return { ...usual, ...JSON.parse(localStorage.getItem(storageKey) ?? '{}') }
  } catch {
    return usual
  }
}

function keep(reading: Reading): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(reading))
  } catch {
    // A device that keeps nothing starts as usual next time.
  }
}
