import { useLingui } from '@lingui/react/macro'
import { signInOnDevice } from '@tweespraak/contract/learner/account'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { useForm } from '@tweespraak/web/forms'
import { useState } from 'react'
import { callApi } from '../../api.ts'
import { whoIsHere } from '../session/person.ts'
import { PinField } from './fields.tsx'
import type { WayProps } from './way.ts'

/** Back in with the PIN alone, on a device that knows its person. The other ways stand below, always the same. */
export function OnThisDevice({ onIn, onWay }: WayProps) {
  const { t } = useLingui()
  const [pin, setPin] = useState('')
  const form = useForm({
    mistakes: () => (pin.length === 6 ? [] : [{ field: 'pin', message: t`Typ de zes cijfers van je pincode.` }]),
    send: async () => {
      await callApi(signInOnDevice, { body: { pin } })
      await onIn(await whoIsHere())
    },
  })
  return (
    <Screen title={t`Welkom terug`} lead={<p>{t`Was je op dit apparaat al eerder? Dan is je pincode genoeg.`}</p>}>
      <form className="tsp-text" noValidate onSubmit={form.submit}>
        {form.error && <Trouble error={form.error} />}
        <PinField error={form.messageFor('pin')} onCode={setPin} />
        <Actions>
          <Button type="submit" forward busy={form.isPending} busyWords={t`Een moment`}>
            {t`Log in`}
          </Button>
        </Actions>
      </form>
      <p>{t`Ben je voor het eerst op dit apparaat? Dan kan het zo:`}</p>
      <Actions>
        <Button kind="quiet" onClick={() => onWay('mail')}>
          {t`Met een code per mail`}
        </Button>
        <Button kind="quiet" onClick={() => onWay('paper')}>
          {t`Met mijn herstelcode op papier`}
        </Button>
      </Actions>
      <Button kind="link" onClick={() => onWay('newPin')}>
        {t`Ik weet mijn pincode niet meer`}
      </Button>
    </Screen>
  )
}
