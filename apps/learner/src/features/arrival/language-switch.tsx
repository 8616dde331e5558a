import { useLingui } from '@lingui/react/macro'
import { Button } from '@tweespraak/ui/button'
import { switchLanguage } from '@tweespraak/web/i18n'
import { loadMessages } from '../../locales/load-messages.ts'

/** The other language, in that language. */
export function LanguageSwitch() {
  const { i18n } = useLingui()
  const other = i18n.locale === 'en' ? 'nl' : 'en'
  return (
    <Button kind="link" lang={other} onClick={() => void switchLanguage(other, loadMessages)}>
      {other === 'en' ? 'In English' : 'In het Nederlands'}
    </Button>
  )
}
