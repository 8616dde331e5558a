import { useLingui } from '@lingui/react/macro'
import { keepRecoveryCode, type Me } from '@tweespraak/contract/learner/account'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { Check } from '@tweespraak/ui/fields/checks'
import { useForm } from '@tweespraak/web/forms'
import { useState } from 'react'
import { callApi } from '../../api.ts'
import { whoIsHere } from './person.ts'
import { useRecoveryCodeShown } from './recovery-code-shown.ts'

/**
 * Shows the recovery code, once: the way back when the PIN or the device is lost. It belongs on paper, because it opens
 * everything. The server is told that it is on paper. Somebody who closes the page before that is asked to make a fresh
 * one at the next visit.
 */
export function RecoveryCodeScreen({ code, onKept }: { code: string; onKept: (me: Me) => void }) {
  const { t } = useLingui()
  const [kept, setKept] = useState(false)
  const [copied, setCopied] = useState(false)
  useRecoveryCodeShown()
  const form = useForm({
    mistakes: () => (kept ? [] : [{ field: 'kept', message: t`Schrijf de code op. Zet dan een vinkje.` }]),
    send: async () => {
      await callApi(keepRecoveryCode, {})
      onKept(await whoIsHere())
    },
  })
  const copy = () => {
    navigator.clipboard.writeText(code).then(
      () => setCopied(true),
      () => undefined, // the code stands on the page, to be written down
    )
  }
  return (
    <Screen
      title={t`Je herstelcode`}
      lead={<p>{t`Met deze code kom je altijd weer binnen. Je ziet hem maar één keer.`}</p>}
    >
      <p className="tsp-sheet tsp-h2 recovery-code">{grouped(code)}</p>
      <p>{t`Schrijf hem op papier, of druk hem af. Leg hem waar alleen jij komt. Maak er geen foto van.`}</p>
      <form className="tsp-text tsp-screen" noValidate onSubmit={form.submit}>
        {form.error && <Trouble error={form.error} />}
        <Check
          id="kept"
          label={t`Ik heb de code op papier`}
          error={form.messageFor('kept')}
          checked={kept}
          onChange={setKept}
        />
        <Actions>
          <Button type="submit" forward busy={form.isPending} busyWords={t`Een moment`}>
            {t`Ga verder`}
          </Button>
          <Button kind="quiet" icon="print" onClick={() => print()}>
            {t`Druk af`}
          </Button>
          <Button kind="quiet" onClick={copy}>
            {t`Kopieer`}
          </Button>
        </Actions>
        <p role="status" className="tsp-soft">
          {copied && t`Gekopieerd. Plak hem waar alleen jij bij kunt.`}
        </p>
      </form>
    </Screen>
  )
}

/** In groups of four, each kept whole at the end of a line. */
function grouped(code: string) {
  const parts = code.replace(/[^A-Za-z0-9]/g, '').match(/.{1,4}/g) ?? []
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two groups can be the same
    <span key={at}>{part} </span>
  ))
}
