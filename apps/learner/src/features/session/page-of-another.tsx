import { useLingui } from '@lingui/react/macro'
import { Screen } from '@tweespraak/shell/screen'
import { Button } from '@tweespraak/ui/button'
import { Mark } from '@tweespraak/ui/drawings/logo'
import { Shell } from '@tweespraak/ui/patterns/shell'
import { paths } from '../../paths.ts'
import { ExitLink } from '../exit/exit-link.tsx'

/**
 * All that a page shows once somebody else signed in on this device in another tab. It goes on as a new page, because
 * nothing of the old one may be carried over.
 */
export function PageOfAnother() {
  const { t } = useLingui()
  return (
    <Shell skipWords={t`Naar de inhoud`} brand={<Mark />} corner={<ExitLink />}>
      <Screen title={t`Er is nu iemand anders op dit toestel.`}>
        <Button onClick={() => location.replace(paths.today)}>{t`Naar het begin`}</Button>
      </Screen>
    </Shell>
  )
}
