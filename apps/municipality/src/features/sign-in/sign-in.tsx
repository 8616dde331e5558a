import { useLingui } from '@lingui/react/macro'
import { StaffSignIn } from '@tweespraak/shell/staff/staff-sign-in'
import { session } from '../../api.ts'
import { paths } from '../../paths.ts'

export function SignIn() {
  const { t } = useLingui()
  return (
    <StaffSignIn
      session={session}
      home={paths.report}
      texts={{
        lead: t`Hier vindt u de licenties en de cijfers van uw gemeente.`,
        emailLabel: t`Uw mailadres`,
        emailHint: t`Het adres waarmee u bent aangemeld. We sturen een code.`,
        emailMissing: t`Typ uw mailadres.`,
        codeSent: t`Kennen we dit adres? Dan staat er nu een code in uw mail. Die werkt tien minuten.`,
        appCodeLabel: t`Code uit uw app`,
        appCodeMissing: t`Typ de zes cijfers uit uw app.`,
      }}
    />
  )
}
