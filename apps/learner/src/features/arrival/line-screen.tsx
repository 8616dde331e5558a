import { useLingui } from '@lingui/react/macro'
import { chooseLine } from '@tweespraak/contract/learner/couple'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { LineMark } from '@tweespraak/ui/drawings/lines'
import { Choice } from '@tweespraak/ui/fields/choice'
import { useForm } from '@tweespraak/web/forms'
import { useState } from 'react'
import { callApi, queryClient } from '../../api.ts'

/** Each person is a line, for good. Whoever comes first chooses; it means nothing. */
export function LineScreen({ onChosen }: { onChosen: () => void }) {
  const { t } = useLingui()
  const [line, setLine] = useState<'one' | 'two'>('one')
  const form = useForm({
    mistakes: () => [],
    send: async () => {
      await callApi(chooseLine, { body: { line } })
      await queryClient.invalidateQueries({ queryKey: ['couple'] })
      onChosen()
    },
  })
  return (
    <Screen
      title={t`Kies je lijn`}
      lead={<p>{t`Met je lijn zie je wie iets zei. De andere lijn is voor je partner.`}</p>}
    >
      <form className="tsp-text" noValidate onSubmit={form.submit}>
        {form.error && <Trouble error={form.error} />}
        <Choice
          label={t`Welke lijn is van jou?`}
          options={[
            { value: 'one', label: t`De gewone lijn`, sign: <LineMark line="one" /> },
            { value: 'two', label: t`De dubbele lijn`, sign: <LineMark line="two" /> },
          ]}
          value={line}
          onChange={(chosen) => setLine(chosen === 'two' ? 'two' : 'one')}
        />
        <Button type="submit" forward busy={form.isPending} busyWords={t`Een moment`}>
          {t`Begin`}
        </Button>
      </form>
    </Screen>
  )
}
