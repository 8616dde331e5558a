import { useLingui } from '@lingui/react/macro'
import { chooseMoment, dropMoment, momentFile, type WeeklyMoment } from '@tweespraak/contract/learner/reminders'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { SaveState } from '@tweespraak/ui/save-state'
import { useState } from 'react'
import { speak } from '../../api.ts'
import { Trouble } from '../../frame/trouble.tsx'
import { changingReminders } from '../reminders/reminders-query.ts'
import { useWork } from '../session/use-work.ts'
import { Select } from './select.tsx'
import { useWeekday } from './weekday-words.ts'

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
  const { busy, done, failure, run } = useWork()
  const choose = () => run(() => changingReminders(speak(chooseMoment, { body: wish })))
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
      {failure !== undefined && <Trouble error={failure} />}
      <Button kind="quiet" busy={busy} onClick={() => void choose()}>
        {moment ? t`Neem dit moment` : t`Kies dit moment`}
      </Button>
      {done && !changed && <SaveState state="saved">{t`Bewaard.`}</SaveState>}
      {moment && <InCalendar />}
    </section>
  )
}

function InCalendar() {
  const { t } = useLingui()
  const { busy, failure, run } = useWork()
  const fetchFile = () => run(async () => save(await speak(momentFile, {})))
  const drop = () => run(() => changingReminders(speak(dropMoment, {})))
  return (
    <>
      <p>{t`In je agenda heet het “Tijd voor mezelf”. Meer staat er niet in.`}</p>
      <p>{t`Nam je een ander moment? Haal het bestand dan opnieuw op.`}</p>
      {failure !== undefined && <Trouble error={failure} />}
      <Actions>
        <Button kind="quiet" busy={busy} onClick={() => void fetchFile()}>
          {t`Zet het in mijn agenda`}
        </Button>
        <Button kind="link" busy={busy} onClick={() => void drop()}>
          {t`Ik wil geen vast moment meer`}
        </Button>
      </Actions>
    </>
  )
}

function save({ fileName, ics }: { fileName: string; ics: string }): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([ics], { type: 'text/calendar' }))
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}
