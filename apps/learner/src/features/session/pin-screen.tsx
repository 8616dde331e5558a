import { useLingui } from '@lingui/react/macro'
import { unlock } from '@tweespraak/contract/learner/account'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { CodeField } from '@tweespraak/ui/fields/code-field'
import { useForm } from '@tweespraak/web/forms'
import { useEffect, useState } from 'react'
import { callApi } from '../../api.ts'
import { AppLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'
import { signedIn, whoIsHere } from './person.ts'
import { useSignOut } from './use-sign-out.tsx'

/** Asks for the PIN instead of showing the page. Until it is given, not even the name is told. */
export function PinScreen() {
  const { t } = useLingui()
  const { signOut, question } = useSignOut()
  const [pin, setPin] = useState('')
  const form = useForm({
    mistakes: () => (pin.length === 6 ? [] : [{ field: 'pin', message: t`Typ de zes cijfers van je pincode.` }]),
    send: async () => {
      await callApi(unlock, { body: { pin } })
      signedIn(await whoIsHere())
    },
  })
  useEffect(() => document.getElementById('pin')?.focus(), [])
  return (
    <Screen title={t`Welkom terug`} lead={<p>{t`Je plek is op slot. Wat je schreef, staat er nog.`}</p>}>
      <form className="tsp-text" noValidate onSubmit={form.submit}>
        {form.error && <Trouble error={form.error} />}
        <CodeField
          id="pin"
          kind="pin"
          label={t`Je pincode`}
          hint={t`Zes cijfers.`}
          showWords={t`Laat zien`}
          hideWords={t`Verberg`}
          error={form.messageFor('pin')}
          onCode={setPin}
        />
        <Actions>
          <Button type="submit" busy={form.isPending} busyWords={t`Een moment`}>
            {t`Open mijn plek`}
          </Button>
          <Button kind="quiet" onClick={signOut}>
            {t`Uitloggen`}
          </Button>
        </Actions>
      </form>
      <AppLink to={paths.wayBack}>{t`Ik weet mijn pincode niet meer`}</AppLink>
      {question}
    </Screen>
  )
}
