import { useEffect } from 'react'

/**
 * Lays the municipality's own colours and letters over ours, as far as they pass our checks. Fetched only when asked.
 */
export function useHouseStyle(look: Readonly<Record<string, string>> | undefined): void {
  useEffect(() => {
    if (!look || Object.keys(look).length === 0) return
    const sheet = new CSSStyleSheet()
    let here = true
    void import('@tweespraak/ui/theme/overlay').then(({ municipalityOverlay }) => {
      if (!here) return
      sheet.replaceSync(municipalityOverlay(look, look.accent).css)
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    })
    return () => {
      here = false
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== sheet)
    }
  }, [look])
}
