import { useLingui } from '@lingui/react/macro'
import { signInWithRecoveryCode } from '@tweespraak/contract/learner/account'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { useForm } from '@tweespraak/web/forms'
import { useState } from 'react'
import { callApi } from '../../api.ts'
import { whoIsHere } from '../session/person.ts'
import { PinField, RecoveryField } from './fields.tsx'
import type { WayProps } from './way.ts'

/** In with the code on paper and the PIN, on any device. */
export function ByPaper({ onIn, onWay }: WayProps) {
  const { t } = useLingui()
  const [recoveryCode, setRecoveryCode] = useState('')
  const [pin, setPin] = useState('')
  const form = useForm({
    mistakes: () => [
      ...(recoveryCode.length >= 20 ? [] : [{ field: 'recovery', message: t`Typ de hele herstelcode.` }]),
      ...(pin.length === 6 ? [] : [{ field: 'pin', message: t`Typ de zes cijfers van je pincode.` }]),
    ],
    send: async () => {
      await callApi(signInWithRecoveryCode, { body: { recoveryCode, pin } })
      await onIn(await whoIsHere())
    },
  })
  return (
    <Screen title={t`Welkom terug`} lead={<p>{t`Log in met de code op papier.`}</p>}>
      <form className="tsp-text" noValidate onSubmit={form.submit}>
        {form.error && <Trouble error={form.error} />}
        <RecoveryField error={form.messageFor('recovery')} onCode={setRecoveryCode} />
        <PinField error={form.messageFor('pin')} onCode={setPin} />
        <Actions>
          <Button type="submit" forward busy={form.isPending} busyWords={t`Een moment`}>
            {t`Log in`}
          </Button>
          <Button kind="quiet" onClick={() => onWay('mail')}>
            {t`Liever met mail`}
          </Button>
        </Actions>
      </form>
      <Button kind="link" onClick={() => onWay('newPin')}>
        {t`Ik weet mijn pincode niet meer`}
      </Button>
    </Screen>
  )
}
