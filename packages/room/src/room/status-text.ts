import { useLingui } from '@lingui/react/macro'
import type { CallState } from '../call/call.ts'

/** How the line is, and what to do, in words. Read out when it changes. */
export function useStatusText(): (call: CallState, nameOf: (seatId: string) => string) => string {
  const { t } = useLingui()
  return ({ phase, people, weak }, nameOf) => {
    if (phase.kind === 'connecting') return t`We verbinden je.`
    if (phase.kind === 'returning') return t`De verbinding is weg. We halen je vanzelf terug.`
    if (phase.kind === 'mending') return t`De verbinding hapert. Hij komt vanzelf terug.`
    if (phase.kind === 'over') return ''
    const untrusted = people.find((person) => person.trouble)
    if (untrusted) {
      const name = nameOf(untrusted.seatId)
      return untrusted.trouble === 'unencrypted'
        ? t`Het beeld van ${name} is niet versleuteld. Daarom laten we het niet zien en horen.`
        : t`We kunnen het beeld van ${name} niet lezen. Laat ${name} de pagina opnieuw openen.`
    }
    if (weak) return t`De verbinding is zwak. Met alleen geluid gaat het beter.`
    return t`De verbinding is goed. Valt hij weg, dan komt hij vanzelf terug.`
  }
}
