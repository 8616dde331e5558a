import { useLingui } from '@lingui/react/macro'
import { useProblemMessage } from '@tweespraak/shell/problem-messages'
import { SaveState, type SaveStateKind } from '@tweespraak/ui/save-state'
import type { SaveStatus } from '@tweespraak/web/answer-autosave'
import { after } from '@tweespraak/web/platform/environment'
import { useEffect, useState } from 'react'
import { dateLocale } from '../../layout/date-locale.ts'
import type { Answer } from '../saving/saving.ts'

/** How long a device gets to keep a key stroke before the screen says that it did not. */
const deviceTimeoutMs = 1_500

const icons: Record<SaveStatus<Answer>['kind'], SaveStateKind | undefined> = {
  quiet: undefined,
  open: 'failed',
  device: 'device',
  offline: 'device',
  saved: 'saved',
  conflict: 'failed',
  refused: 'failed',
}

/** Where the writing is, in words and with a time. */
export function SaveStatusText({ status }: { status: SaveStatus<Answer> }) {
  const { t, i18n } = useLingui()
  const problem = useProblemMessage()
  const shown = useShown(status)
  const words = () => {
    switch (shown.kind) {
      case 'quiet':
        return ''
      case 'open':
        return t`Nog niet bewaard. Laat deze pagina open.`
      case 'device':
        return t`Bewaard op dit apparaat`
      case 'offline':
        return t`Geen verbinding. Schrijf rustig door.`
      case 'saved': {
        const time = new Intl.DateTimeFormat(dateLocale(i18n.locale), { hour: '2-digit', minute: '2-digit' })
        return t`Bewaard om ${time.format(new Date(shown.at))}`
      }
      case 'conflict':
        return t`Kies hierboven wat er moet staan.`
      case 'refused':
        return `${problem(shown.code).title} ${problem(shown.code).wayOut}`
    }
  }
  const state = icons[shown.kind]
  return <SaveState {...(state && { state })}>{words()}</SaveState>
}

/** Between a key stroke and the device having kept it the words stay as they were. */
function useShown(status: SaveStatus<Answer>): SaveStatus<Answer> {
  const [shown, setShown] = useState(status)
  if (status.kind !== 'open' && shown !== status) setShown(status)
  useEffect(() => (status.kind === 'open' ? after(deviceTimeoutMs, () => setShown(status)) : undefined), [status])
  return shown
}
