import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { queryClient } from '../../api.ts'
import { paths } from '../../paths.ts'
import { knownAs, signedIn } from '../session/person.ts'
import { BehindPin, LockWhenAway } from '../session/private.tsx'
import { RecoveryCodeScreen } from '../session/recovery-code-screen.tsx'
import { useMe } from '../session/use-me.ts'
import { AccountScreen } from './account-screen.tsx'
import { forgetNote } from './arrival-note.ts'
import { CheckScreen } from './check-screen.tsx'
import { EmailScreen } from './email-screen.tsx'
import { useTicket } from './join.ts'
import { JoiningScreen, SignUpConsents } from './joining.tsx'
import type { Arrival } from './kept-arrival.ts'
import { LineScreen } from './line-screen.tsx'
import type { Go } from './use-arrival.ts'

interface Props {
  arrival: Arrival
  go: Go
}

/** Leads from the ticket to the first page, one thing at a time. Somebody who is signed in skips what they have. */
export function SignUp({ arrival, go }: Props) {
  const me = useMe()
  const [recoveryCode, setRecoveryCode] = useState('')
  if (recoveryCode)
    return (
      <LockWhenAway>
        <RecoveryCodeScreen
          code={recoveryCode}
          onKept={(kept) => {
            knownAs(kept)
            setRecoveryCode('')
          }}
        />
      </LockWhenAway>
    )
  if (arrival.stage === 'check')
    return (
      <CheckScreen
        invited={arrival.at === 'invitation'}
        onFits={(alone) => go({ alone, stage: me ? 'consents' : 'account' })}
      />
    )
  if (!me)
    return (
      <AccountScreen
        alias={arrival.alias}
        onAlias={(alias) => go({ alias })}
        onMade={(made) => {
          setRecoveryCode(made.recoveryCode)
          go({ stage: 'consents', alias: '' })
          signedIn(made.me)
        }}
      />
    )
  return (
    <BehindPin>
      <WithAccount arrival={arrival} go={go} />
    </BehindPin>
  )
}

/** The part with an account: what it says yes to, the ticket, an address to be reached at, a line. */
function WithAccount({ arrival, go }: Props) {
  const { t } = useLingui()
  const me = useMe()
  const navigate = useNavigate()
  const join = useTicket(arrival)
  const leaveFor = (path: string) => {
    forgetNote()
    void navigate(path, { replace: true })
  }
  const afterMail = () => (arrival.at === 'code' ? go({ stage: 'line' }) : leaveFor(paths.today))

  if (arrival.stage === 'join')
    return (
      <JoiningScreen
        join={async () => {
          await join()
          await queryClient.invalidateQueries()
        }}
        onJoined={() => {
          if (!me?.emailHint) go({ stage: 'email', code: '' })
          else if (arrival.at === 'code') go({ stage: 'line', code: '' })
          else leaveFor(paths.today)
        }}
      />
    )
  if (arrival.stage === 'email')
    return <EmailScreen skipWords={t`Sla over`} onSkip={afterMail} onDone={() => go({ stage: 'mail' })} />
  if (arrival.stage === 'mail')
    return <SignUpConsents purposes={['mailMessages', 'mailAppointments']} onDone={afterMail} />
  if (arrival.stage === 'line')
    return <LineScreen onChosen={() => leaveFor(arrival.alone ? paths.today : paths.partner)} />
  return (
    <SignUpConsents
      purposes={['takingPart', 'statistics', 'professionalReadsCard']}
      onDone={() => go({ stage: 'join' })}
    />
  )
}
