import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { Me } from '@tweespraak/contract/learner/account'
import { goOnWithReminders, pauseReminders } from '@tweespraak/contract/learner/reminders'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { useState } from 'react'
import { callApi } from '../../api.ts'
import { useWhen } from '../../layout/when.ts'
import { remindersChanged } from '../reminders/reminders-query.ts'
import { Select } from './select.tsx'

const lengths = [1, 2, 3, 4, 5, 6]

/** No reminders for some weeks. Nothing else stops, and nobody else is told. */
export function PauseSettings({ pausedUntil, me }: { pausedUntil: string | null; me: Me }) {
  const { t } = useLingui()
  const { day } = useWhen()
  const [weeks, setWeeks] = useState(2)
  const until = pausedUntil && day(pausedUntil, me.timeZone).toLowerCase()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => (until ? callApi(goOnWithReminders, {}) : callApi(pauseReminders, { body: { weeks } })),
    onSuccess: remindersChanged,
  })
  return (
    <section className="tsp-section">
      <h2 className="tsp-h3">{t`Even niet`}</h2>
      {until ? (
        <p>{t`Je krijgt geen herinnering tot ${until}.`}</p>
      ) : (
        <>
          <p>{t`Komt het nu niet uit? Dan herinneren we je een paar weken niet. Mail over afspraken komt wel.`}</p>
          <Select
            id="pause-weeks"
            label={t`Hoe lang?`}
            value={weeks}
            options={lengths.map((value) => ({ value, words: plural(value, { one: '# week', other: '# weken' }) }))}
            onChoose={setWeeks}
          />
        </>
      )}
      {error && <Trouble error={error} />}
      <Button kind="quiet" busy={isPending} onClick={() => mutate()}>
        {until ? t`Begin weer` : t`Even geen herinneringen`}
      </Button>
    </section>
  )
}
