import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Screen } from '@tweespraak/shell/screen'
import { useState } from 'react'
import { useEntryState } from '../../layout/stay.ts'
import { RecoveryCodeScreen } from '../session/recovery-code-screen.tsx'
import { useMe } from '../session/use-me.ts'
import { coupleQuery } from '../today/today-query.ts'
import { ConsentSettings } from './consent-settings.tsx'
import { EmailSettings } from './email-settings.tsx'
import { EraseMine } from './erase-mine.tsx'
import { ExportMine } from './export-mine.tsx'
import { InvitingSettings } from './inviting-settings.tsx'
import { LeaveCouple } from './leave-couple.tsx'
import { LineSettings } from './line-settings.tsx'
import { PinSettings } from './pin-settings.tsx'
import { ProfileSettings } from './profile-settings.tsx'
import { ReadingSettings } from './reading-settings.tsx'
import { RecoveryCodeSettings } from './recovery-code-settings.tsx'
import { ReminderSettings } from './reminder-settings.tsx'
import { SignOutEverywhere } from './sign-out-everywhere.tsx'
import { TogetherAgain } from './together-again.tsx'
import { WishSettings } from './wish-settings.tsx'

/** Everything about oneself, in one place: what one is called, what one said yes to, and the ways out. */
export function MyPlace() {
  const { t } = useLingui()
  const me = useMe()
  const { data: couple } = useQuery(coupleQuery)
  const open = useEntryState<{ open: string }>()?.open
  const [recoveryCode, setRecoveryCode] = useState<string>()
  if (!me) return null
  const belongs = couple && couple.apart !== 'left'
  if (recoveryCode) return <RecoveryCodeScreen code={recoveryCode} onKept={() => setRecoveryCode(undefined)} />
  return (
    <Screen
      title={t`Mijn plek`}
      lead={<p>{t`Alles hier gaat over jou. Ziet je partner er iets van, dan staat dat erbij.`}</p>}
    >
      <div className="settings">
        <ReadingSettings />
        <ProfileSettings me={me} />
        {belongs && <LineSettings couple={couple} />}
        {belongs && !couple.over && !couple.apart && <WishSettings couple={couple} open={open === 'wishes'} />}
        {belongs && !couple.over && <ReminderSettings me={me} open={open === 'reminders'} />}
        {belongs && couple.apart && <TogetherAgain mayInvite={couple.mayInvite} />}
        {belongs && !couple.partner && !couple.apart && <InvitingSettings mayInvite={couple.mayInvite} />}
        <EmailSettings me={me} open={open === 'email'} />
        <PinSettings />
        <RecoveryCodeSettings onMade={setRecoveryCode} />
        <ConsentSettings />
        <SignOutEverywhere open={open === 'devices'} />
        <ExportMine />
        {couple?.partner && <LeaveCouple alias={couple.partner.alias} />}
        <EraseMine open={open === 'erase'} />
      </div>
    </Screen>
  )
}
