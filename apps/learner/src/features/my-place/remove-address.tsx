import { useLingui } from '@lingui/react/macro'
import { removeEmail } from '@tweespraak/contract/learner/email'
import { More } from '@tweespraak/ui/more'
import { useState } from 'react'
import { callApi } from '../../api.ts'
import { knownAs, whoIsHere } from '../session/person.ts'
import { PinForm } from '../session/pin-form.tsx'
import { TellOldAddress } from './tell-old-address.tsx'

/** Forgets the mail address, for whoever gives the PIN. */
export function RemoveAddress() {
  const { t } = useLingui()
  const [tell, setTell] = useState(true)
  return (
    <More words={t`Vergeet mijn mailadres`}>
      <p>{t`Je krijgt dan geen mail meer van ons.`}</p>
      <TellOldAddress checked={tell} onChange={setTell} />
      <PinForm
        id="forget-email-pin"
        kind="quiet"
        words={t`Vergeet mijn mailadres`}
        send={async (pin) => {
          await callApi(removeEmail, { body: { pin, tellOldAddress: tell } })
          knownAs(await whoIsHere())
        }}
      />
    </More>
  )
}
