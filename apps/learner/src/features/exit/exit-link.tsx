import { useLingui } from '@lingui/react/macro'
import { QuickExit } from '@tweespraak/ui/quick-exit'
import { weather } from '../../paths.ts'
import { leaveAtOnce } from './leave-at-once.ts'
import { useExitIsProminent } from './prominent-exit.ts'

/** The exit from the site, on every page. `second`: the one inside a dialog; only the first listens to Shift. */
export function ExitLink({ second }: { second?: boolean }) {
  const { t, i18n } = useLingui()
  const prominent = useExitIsProminent()
  return (
    <QuickExit
      key={i18n.locale}
      href={weather}
      filled={prominent}
      byKeys={!second}
      onExit={leaveAtOnce}
      shiftWords={(left) => (left === 2 ? t`Nog twee keer Shift sluit deze website.` : t`Nog één keer Shift.`)}
    >
      {prominent ? t`Sluit deze website meteen` : t`Sluit meteen`}
    </QuickExit>
  )
}
