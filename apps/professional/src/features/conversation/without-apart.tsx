import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { Dialog } from '@tweespraak/ui/dialog'
import { useState } from 'react'
import { goWithout, type Lobby } from './lobby-query.ts'

/** Doing without each apart first: asked twice, never offered as the next thing, and told to nobody. */
export function WithoutApart({ id, lobby }: { id: string; lobby: Lobby }) {
  const { t } = useLingui()
  const [asking, setAsking] = useState(false)
  const { mutate, error } = useMutation({ mutationFn: () => goWithout(id), onSuccess: () => setAsking(false) })
  if (lobby.part !== 'apart' || lobby.state !== 'open') return null
  return (
    <>
      <p>
        <Button kind="link" aria-haspopup="dialog" onClick={() => setAsking(true)}>
          {t`Het kan niet apart`}
        </Button>
      </p>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t`Wil je apart overslaan?`}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t`Nee, eerst apart`}</Button>
            <Button kind="danger" onClick={() => mutate()}>
              {t`Ja, sla apart over`}
            </Button>
          </>
        }
      >
        <p>{t`Bij elk stel spreek je eerst ieder alleen. Alleen dan kan ieder vrij praten.`}</p>
        <p>{t`Sla het alleen over als het echt niet kan. Bijvoorbeeld als er een tolk bij moet zijn.`}</p>
        <p>{t`Dit geldt voor dit ene gesprek. Het stel ziet niet dat je dit koos, en ook niet waarom.`}</p>
        {error && <Trouble error={error} />}
      </Dialog>
    </>
  )
}
