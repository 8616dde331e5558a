import { type ReactNode, useState } from 'react'
import { Choice } from '../fields/choice.tsx'
import { applyAppearance, readAppearance, type TextSize, type Theme } from '../theme/appearance.ts'

type ThemeProps = { label: ReactNode; hint?: ReactNode; words: Record<Theme, ReactNode> }

/** Light, evening, or as the device says. Applies and remembers by itself. */
export function ThemeSwitch({ label, hint, words }: ThemeProps) {
  const [theme, setTheme] = useState(() => readAppearance().theme)
  const options = (['device', 'light', 'evening'] as const).map((value) => ({ value, label: words[value] }))
  const choose = (value: string) => {
    setTheme(value as Theme)
    applyAppearance({ ...readAppearance(), theme: value as Theme })
  }
  return <Choice label={label} hint={hint} options={options} value={theme} onChange={choose} />
}

type TextSizeProps = { label: ReactNode; hint?: ReactNode; words: Record<TextSize, ReactNode> }

/** Normal, large (119 %) or largest (150 %). Applies and remembers by itself. */
export function TextSizeSwitch({ label, hint, words }: TextSizeProps) {
  const [size, setSize] = useState(() => readAppearance().textSize)
  const options = (['normal', 'large', 'largest'] as const).map((value) => ({ value, label: words[value] }))
  const choose = (value: string) => {
    setSize(value as TextSize)
    applyAppearance({ ...readAppearance(), textSize: value as TextSize })
  }
  return <Choice label={label} hint={hint} options={options} value={size} onChange={choose} />
}
