import { useLingui } from '@lingui/react/macro'
import { StaffSignIn } from '@tweespraak/shell/staff/staff-sign-in'
import { session } from '../../api.ts'
import { paths } from '../../paths.ts'

export function SignIn() {
  const { t } = useLingui()
  return (
    <StaffSignIn
      session={session}
      home={paths.agenda}
      texts={{
        lead: t`Hier vind je je gesprekken en je agenda.`,
        emailLabel: t`Je mailadres`,
        emailHint: t`Het adres waarmee je bent aangemeld. We sturen een code.`,
        emailMissing: t`Typ je mailadres.`,
        codeSent: t`Kennen we dit adres? Dan staat er nu een code in je mail. Die werkt tien minuten.`,
        appCodeLabel: t`Code uit je app`,
        appCodeMissing: t`Typ de zes cijfers uit je app.`,
      }}
    />
  )
}
