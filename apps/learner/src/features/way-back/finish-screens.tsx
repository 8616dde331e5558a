import { useLingui } from '@lingui/react/macro'
import type { ResponseOf } from '@tweespraak/contract/endpoint'
import { eraseAfterWait, newPinAfterWait } from '@tweespraak/contract/learner/way-back'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { useAttempt } from '@tweespraak/web/forms'
import { useNavigate } from 'react-router'
import { callApi, signedOut } from '../../api.ts'
import { useDateTime } from '../../layout/use-date-time.ts'
import { paths } from '../../paths.ts'
import { WhatErasingDoes } from '../my-place/what-erasing-does.tsx'
import { useNewPin } from '../session/new-pin.tsx'
import { useWork } from '../session/use-work.ts'
import { StopWait } from './stop-wait.tsx'
import type { Wait } from './way-back.ts'

interface NewPinProps {
  wait: Wait
  onSet: (made: ResponseOf<typeof newPinAfterWait>) => void
}

/** The wait is over: a new PIN, and after it a new code on paper. */
export function NewPinScreen({ wait, onSet }: NewPinProps) {
  const { t } = useLingui()
  const until = useDateTime()(wait.until)
  const pin = useNewPin()
  const form = useAttempt({
    mistakes: pin.mistakes,
    send: async () => onSet(await callApi(newPinAfterWait, { body: { newPin: pin.value } })),
  })
  return (
    <Screen
      title={t`Een nieuwe pincode`}
      lead={<p>{t`Dat kan tot ${until}. Je krijgt daarna een nieuwe herstelcode.`}</p>}
    >
      <p>{t`Op andere apparaten word je uitgelogd.`}</p>
      <form className="tsp-text" noValidate onSubmit={form.onSubmit}>
        {form.failure !== undefined && <Trouble error={form.failure} />}
        {pin.fields(form.messageFor)}
        <Button type="submit" forward busy={form.busy} busyWords={t`Een moment`}>
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
  const { busy, failure, run } = useWork()
  const erase = () =>
    run(async () => {
      await callApi(eraseAfterWait, {})
      signedOut()
      await navigate(paths.today, { replace: true })
    })
  return (
    <Screen title={t`Wis mijn plek`} lead={<p>{t`Dat kan tot ${until}.`}</p>}>
      <WhatErasingDoes />
      {failure !== undefined && <Trouble error={failure} />}
      <Button kind="danger" busy={busy} onClick={() => void erase()}>
        {t`Wis alles`}
      </Button>
      <StopWait />
    </Screen>
  )
}
