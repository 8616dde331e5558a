import { useLingui } from '@lingui/react/macro'
import { QuickExit } from '@tweespraak/ui/quick-exit'
import { weather } from '../paths.ts'
import { leaveAtOnce } from './leave.ts'
import { useExitIsLoud } from './loud-exit.ts'

/** The way out of the site, on every page. `second`: the one inside a dialog; only the first listens to Shift. */
export function WayOut({ second }: { second?: boolean }) {
  const { t, i18n } = useLingui()
  const loud = useExitIsLoud()
  return (
    <QuickExit
      key={i18n.locale}
      href={weather}
      filled={loud}
      byKeys={!second}
      onExit={leaveAtOnce}
      shiftWords={(left) => (left === 2 ? t`Nog twee keer Shift sluit deze website.` : t`Nog één keer Shift.`)}
    >
      {loud ? t`Sluit deze website meteen` : t`Sluit meteen`}
    </QuickExit>
  )
}
