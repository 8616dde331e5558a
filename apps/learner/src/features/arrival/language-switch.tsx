import { useLingui } from '@lingui/react/macro'
import { Button } from '@tweespraak/ui/button'
import { speakLanguage } from '@tweespraak/web/i18n'
import { loadWords } from '../../words/load.ts'

/** The other language, in that language. */
export function LanguageSwitch() {
  const { i18n } = useLingui()
  const other = i18n.locale === 'en' ? 'nl' : 'en'
  return (
    <Button kind="link" lang={other} onClick={() => void speakLanguage(other, loadWords)}>
      {other === 'en' ? 'In English' : 'In het Nederlands'}
    </Button>
  )
}
