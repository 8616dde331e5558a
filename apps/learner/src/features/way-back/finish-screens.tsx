import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { Me } from '@tweespraak/contract/learner/account'
import { eraseAfterWait, newPinAfterWait } from '@tweespraak/contract/learner/way-back'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { useForm } from '@tweespraak/web/forms'
import { useNavigate } from 'react-router'
import { callApi } from '../../api.ts'
import { useDateTime } from '../../layout/use-date-time.ts'
import { paths } from '../../paths.ts'
import { WhatErasingDoes } from '../my-place/what-erasing-does.tsx'
import { useNewPin } from '../session/new-pin.tsx'
import { signedOut, whoIsHere } from '../session/person.ts'
import { StopWait } from './stop-wait.tsx'
import type { Wait } from './way-back.ts'

interface NewPinProps {
  wait: Wait
  onSet: (made: { recoveryCode: string; me: Me }) => void
}

/** The wait is over: a new PIN, and after it a new code on paper. */
export function NewPinScreen({ wait, onSet }: NewPinProps) {
  const { t } = useLingui()
  const until = useDateTime()(wait.until)
  const pin = useNewPin()
  const form = useForm({
    mistakes: pin.mistakes,
    send: async () => {
      const { recoveryCode } = await callApi(newPinAfterWait, { body: { newPin: pin.value } })
      onSet({ recoveryCode, me: await whoIsHere() })
    },
  })
  return (
    <Screen
      title={t`Een nieuwe pincode`}
      lead={<p>{t`Dat kan tot ${until}. Je krijgt daarna een nieuwe herstelcode.`}</p>}
    >
      <p>{t`Op andere apparaten word je uitgelogd.`}</p>
      <form className="tsp-text" noValidate onSubmit={form.submit}>
        {form.error && <Trouble error={form.error} />}
        {pin.fields(form.messageFor)}
        <Button type="submit" forward busy={form.isPending} busyWords={t`Een moment`}>
          {t`Bewaar mijn pincode`}
        </Button>
      </form>
      <StopWait />
    </Screen>
  )
}

/** The wait is over: erasing may be done now, or left. */
export function EraseScreen({ wait }: { wait: Wait }) {
  const { t } = useLingui()
  const until = useDateTime()(wait.until)
  const navigate = useNavigate()
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      await callApi(eraseAfterWait, {})
      signedOut()
      await navigate(paths.today, { replace: true })
    },
  })
  return (
    <Screen title={t`Wis mijn plek`} lead={<p>{t`Dat kan tot ${until}.`}</p>}>
      <WhatErasingDoes />
      {error && <Trouble error={error} />}
      <Button kind="danger" busy={isPending} onClick={() => mutate()}>
        {t`Wis alles`}
      </Button>
      <StopWait />
    </Screen>
  )
}
