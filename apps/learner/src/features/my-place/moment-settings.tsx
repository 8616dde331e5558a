import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { chooseMoment, dropMoment, momentFile, type WeeklyMoment } from '@tweespraak/contract/learner/reminders'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { SaveState } from '@tweespraak/ui/save-state'
import { useState } from 'react'
import { callApi } from '../../api.ts'
import { saveFile } from '../../layout/save-file.ts'
import { remindersChanged } from '../reminders/reminders-query.ts'
import { Select } from './select.tsx'
import { useWeekday } from './weekday-names.ts'

const weekdays = [1, 2, 3, 4, 5, 6, 7]
/** Half hours in which a mail may come: from nine up to nine. */
const times = Array.from({ length: 24 }, (_, half) => {
  const hour = String(9 + Math.floor(half / 2)).padStart(2, '0')
  return `${hour}:${half % 2 === 0 ? '00' : '30'}`
})
const evening: WeeklyMoment = { weekday: 1, time: '20:00' }

/** A day and a time of one's own, and the same for a calendar. */
export function MomentSettings({ moment }: { moment: WeeklyMoment | null }) {
  const { t } = useLingui()
  const weekday = useWeekday()
  const [wish, setWish] = useState(moment ?? evening)
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => callApi(chooseMoment, { body: wish }),
    onSuccess: remindersChanged,
  })
  const changed = wish.weekday !== moment?.weekday || wish.time !== moment.time
  const [day, time] = [weekday(moment?.weekday ?? 1), moment?.time]
  return (
    <section className="tsp-section">
      <h2 className="tsp-h3">{t`Een vast moment`}</h2>
      <p>{moment ? t`Je vaste moment is ${day} om ${time}.` : t`Je hebt geen vast moment. Dat is goed.`}</p>
      <div className="moment-fields">
        <Select
          id="weekday"
          label={t`Welke dag?`}
          value={wish.weekday}
          options={weekdays.map((value) => ({ value, words: weekday(value) }))}
          onChoose={(chosen) => setWish({ ...wish, weekday: chosen })}
        />
        <Select
          id="time"
          label={t`Hoe laat?`}
          value={wish.time}
          options={[...new Set([...times, wish.time])].sort().map((value) => ({ value, words: value }))}
          onChoose={(chosen) => setWish({ ...wish, time: chosen })}
        />
      </div>
      {error && <Trouble error={error} />}
      <Button kind="quiet" busy={isPending} onClick={() => mutate()}>
        {moment ? t`Neem dit moment` : t`Kies dit moment`}
      </Button>
      {isSuccess && !changed && <SaveState state="saved">{t`Bewaard.`}</SaveState>}
      {moment && <InCalendar />}
    </section>
  )
}

function InCalendar() {
  const { t } = useLingui()
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (choice: 'file' | 'drop') => {
      if (choice === 'drop') {
        await callApi(dropMoment, {})
        return remindersChanged()
      }
      const { fileName, ics } = await callApi(momentFile, {})
      saveFile({ name: fileName, type: 'text/calendar', text: ics })
    },
  })
  return (
    <>
      <p>{t`In je agenda heet het “Tijd voor mezelf”. Meer staat er niet in.`}</p>
      <p>{t`Nam je een ander moment? Haal het bestand dan opnieuw op.`}</p>
      {error && <Trouble error={error} />}
      <Actions>
        <Button kind="quiet" busy={isPending} onClick={() => mutate('file')}>
          {t`Zet het in mijn agenda`}
        </Button>
        <Button kind="link" busy={isPending} onClick={() => mutate('drop')}>
          {t`Ik wil geen vast moment meer`}
        </Button>
      </Actions>
    </>
  )
}
