import { useLingui } from '@lingui/react/macro'
import type { Figure, Share } from '@tweespraak/contract/municipality/report'

interface Sure {
  readonly margin: Figure['margin']
}

/** How sure a number is, in words. An end that is open is not claimed. */
export function useMarginText(): (figure: Sure, show?: (value: number) => string) => string {
  const { t } = useLingui()
  return ({ margin: { from, to } }, show = String) => {
    if (from !== null && from === to) return t`Precies geteld`
    if (from === null && to === null) return t`Onzeker`
    if (from === null) return t`${show(to ?? 0)} of lager`
    if (to === null) return t`${show(from)} of hoger`
    return t`Tussen ${show(from)} en ${show(to)}`
  }
}

/** "45 tot 50", of each hundred couples. The ends of the scale stay open: nobody reads 0 or 100. */
export function useShareWords(): (share: Share) => string {
  const { t } = useLingui()
  return ({ atLeast, below }) => {
    if (atLeast === null) return t`Minder dan ${below ?? 5}`
    if (below === null) return t`${atLeast} of meer`
    return t`${atLeast} tot ${below}`
  }
}
