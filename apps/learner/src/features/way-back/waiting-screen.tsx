import { useLingui } from '@lingui/react/macro'
import { Screen } from '@tweespraak/shell/screen'
import { AppLink } from '../../layout/app-link.tsx'
import { useDateTime } from '../../layout/use-date-time.ts'
import { paths } from '../../paths.ts'
import { StopWait } from './stop-wait.tsx'
import type { Wait } from './way-back.ts'

/** While it runs: from when and until when. What it is for is not said, whoever looks at this device. */
export function WaitingScreen({ wait }: { wait: Wait }) {
  const { t } = useLingui()
  const moment = useDateTime()
  const from = moment(wait.from)
  const until = moment(wait.until)
  return (
    <Screen
      title={t`Nog even wachten`}
      back={
        <AppLink to={paths.today} kind="soft" icon="back">
          {t`Terug`}
        </AppLink>
      }
      lead={<p>{t`Je kunt verder vanaf ${from}.`}</p>}
    >
      <p>{t`Doe het voor ${until}. Daarna moet je opnieuw beginnen.`}</p>
      <p>{t`Blijf ingelogd op dit apparaat. Kies dan weer “Ik weet mijn pincode niet meer”.`}</p>
      <p>{t`Weet je je pincode weer? Open dan je plek. Het wachten stopt meteen.`}</p>
      <StopWait />
    </Screen>
  )
}
