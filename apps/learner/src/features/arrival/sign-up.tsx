import { useLingui } from '@lingui/react/macro'
import type { Me } from '@tweespraak/contract/learner/account'
import { acceptInvite, redeemCode } from '@tweespraak/contract/learner/couple'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { knownAs, queryClient, signedIn, speak } from '../../api.ts'
import { paths } from '../../paths.ts'
import { remember } from '../session/marks.ts'
import { RecoveryCodeScreen } from '../session/recovery-code-screen.tsx'
import { AccountScreen } from './account-screen.tsx'
import { CheckScreen } from './check-screen.tsx'
import { EmailScreen } from './email-screen.tsx'
import { JoiningScreen, SignUpConsents } from './joining.tsx'
import { LineScreen } from './line-screen.tsx'
import { untilCoupleBegan } from './until-couple-began.ts'

/** What somebody came with. It lives in memory only. */
export type Ticket =
  | { readonly kind: 'licence'; readonly code: string }
  | { readonly kind: 'invite'; readonly invite: string }

type Stage = 'check' | 'account' | 'recovery' | 'consents' | 'join' | 'email' | 'mail' | 'line'

/** From ticket to the first page, one thing at a time. Whoever is signed in already skips what they have. */
export function SignUp({ ticket, me }: { ticket: Ticket; me: Me | null }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [stage, setStage] = useState<Stage>('check')
  const [alone, setAlone] = useState(false)
  const [recoveryCode, setRecoveryCode] = useState('')
  const home = () => void navigate(paths.today, { replace: true })
  const afterMail = () => (ticket.kind === 'licence' ? setStage('line') : home())

  switch (stage) {
    case 'check':
      return (
        <CheckScreen
          key={stage}
          invited={ticket.kind === 'invite'}
          onFits={(onlySelf) => {
            setAlone(onlySelf)
            setStage(me ? 'consents' : 'account')
          }}
        />
      )
    case 'account':
      return (
        <AccountScreen
          onMade={(made) => {
            setRecoveryCode(made.recoveryCode)
            setStage('recovery')
            signedIn(made.me)
          }}
        />
      )
    case 'recovery':
      return (
        <RecoveryCodeScreen
          code={recoveryCode}
          onKept={(kept) => {
            knownAs(kept)
            setStage('consents')
          }}
        />
      )
    case 'consents':
      return (
        <SignUpConsents
          purposes={['takingPart', 'statistics', 'professionalReadsCard']}
          onDone={() => setStage('join')}
        />
      )
    case 'join':
      return (
        <JoiningScreen
          join={async () => {
            if (ticket.kind === 'licence') {
              await speak(redeemCode, { body: { code: ticket.code } })
              await untilCoupleBegan()
            } else await speak(acceptInvite, { body: { invite: ticket.invite } })
            if (alone) await remember('alone', true)
            await queryClient.invalidateQueries()
          }}
          onJoined={() => (me?.emailHint ? afterMail() : setStage('email'))}
        />
      )
    case 'email':
      return <EmailScreen skipWords={t`Sla over`} onSkip={afterMail} onDone={() => setStage('mail')} />
    case 'mail':
      return <SignUpConsents purposes={['mailMessages', 'mailAppointments']} onDone={afterMail} />
    case 'line':
      return <LineScreen onChosen={() => void navigate(alone ? paths.today : paths.partner, { replace: true })} />
  }
}
