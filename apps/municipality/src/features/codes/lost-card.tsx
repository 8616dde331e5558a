import { useLingui } from '@lingui/react/macro'
import { withdrawCode } from '@tweespraak/contract/municipality/licences'
import { readLicenceCode } from '@tweespraak/contract/values/licence-code'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { CodeField } from '@tweespraak/ui/fields/code-field'
import { More } from '@tweespraak/ui/more'
import { Notice } from '@tweespraak/ui/notice'
import { useForm } from '@tweespraak/web/forms'
import { useState } from 'react'
import { callApi } from '../../api.ts'

/** One card that got lost. What happens is the same when it was used already, so nothing can be read from it. */
export function LostCard() {
  const { t } = useLingui()
  const [code, setCode] = useState('')
  const [done, setDone] = useState(false)
  const form = useForm({
    mistakes: () =>
      readLicenceCode(code) ? [] : [{ field: 'lost', message: t`Deze code klopt niet. Kijk na wat u typte.` }],
    send: async () => {
      setDone(false)
      await callApi(withdrawCode, { body: { code } })
      setDone(true)
    },
  })
  return (
    <More words={t`Een kaartje is kwijt`}>
      <form className="tsp-text narrow" noValidate onSubmit={form.submit}>
        {form.error && <Trouble error={form.error} />}
        {done && (
          <Notice kind="saved" title={t`Met deze code kan niemand meer beginnen.`}>
            <p>{t`Was er al iemand mee begonnen? Dan gaat die gewoon door.`}</p>
          </Notice>
        )}
        <CodeField
          id="lost"
          kind="licence"
          label={t`De code op het kaartje`}
          hint={t`Zeventien letters en cijfers.`}
          error={form.messageFor('lost')}
          onCode={setCode}
        />
        <p>
          <Button type="submit" kind="quiet" busy={form.isPending} busyWords={t`Een moment`}>
            {t`Trek deze code in`}
          </Button>
        </p>
      </form>
    </More>
  )
}
