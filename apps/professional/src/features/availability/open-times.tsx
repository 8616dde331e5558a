import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { openAvailability } from '@tweespraak/contract/professional/availability'
import { useProblemMessage } from '@tweespraak/shell/problem-messages'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { FieldFrame } from '@tweespraak/ui/fields/field'
import { TextField } from '@tweespraak/ui/fields/text-field'
import { Notice } from '@tweespraak/ui/notice'
import { codeOf } from '@tweespraak/web/errors'
import { useForm } from '@tweespraak/web/forms'
import { deviceZone } from '@tweespraak/web/platform/environment'
import { type ReactNode, useState } from 'react'
import { callApi, queryClient, timesQuery } from '../../api.ts'
import { useWhen } from '../agenda/when.ts'
import { halfHours, weekly } from './repeat.ts'

/** How many weeks a time can be repeated at once. */
const weekChoices = [1, 2, 3, 4, 6, 8, 12]

interface Outcome {
  readonly opened: number
  readonly refused: readonly { readonly date: string; readonly code: string }[]
}

/** One day with a beginning and an end, if wanted week after week. Each day is opened on its own. */
export function OpenTimes() {
  const { t } = useLingui()
  const [date, setDate] = useState('')
  const [from, setFrom] = useState('19:00')
  const [until, setUntil] = useState('21:00')
  const [weeks, setWeeks] = useState(1)
  const [outcome, setOutcome] = useState<Outcome>()
  const timeZone = deviceZone()

  const form = useForm({
    mistakes: () => (date ? [] : [{ field: 'date', message: t`Kies een dag.` }]),
    send: async () => {
      setOutcome(undefined)
      const refused: { date: string; code: string }[] = []
      const dates = weekly(date, weeks)
      for (const each of dates) {
        try {
          await callApi(openAvailability, { body: { date: each, from, until, timeZone } })
        } catch (error) {
          refused.push({ date: each, code: codeOf(error) })
        }
      }
      await queryClient.invalidateQueries({ queryKey: timesQuery.queryKey })
      setOutcome({ opened: dates.length - refused.length, refused })
    },
  })
  return (
    <form className="tsp-text" noValidate onSubmit={form.submit}>
      <div className="desk-row">
        <TextField
          id="date"
          type="date"
          label={t`Dag`}
          value={date}
          error={form.messageFor('date')}
          onChange={(event) => setDate(event.target.value)}
        />
        <Select id="from" label={t`Van`} value={from} onChoose={setFrom}>
          {halfHours.map(toOption)}
        </Select>
        <Select id="until" label={t`Tot`} value={until} onChoose={setUntil}>
          {halfHours.map(toOption)}
        </Select>
        <Select id="weeks" label={t`Hoe vaak?`} value={String(weeks)} onChoose={(value) => setWeeks(Number(value))}>
          {weekChoices.map((count) => (
            <option key={count} value={count}>
              {count === 1 ? t`Alleen deze dag` : t`${count} weken achter elkaar`}
            </option>
          ))}
        </Select>
      </div>
      <p className="tsp-soft">{t`Tijden van dit apparaat: ${timeZone}.`}</p>
      <Actions>
        <Button type="submit" busy={form.isPending} busyWords={t`Een moment`}>
          {t`Geef vrij`}
        </Button>
      </Actions>
      {outcome && <OutcomeWords {...outcome} />}
    </form>
  )
}

const toOption = (time: string) => (
  <option key={time} value={time}>
    {time}
  </option>
)

interface SelectProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChoose: (value: string) => void
  readonly children: ReactNode
}

function Select({ id, label, value, onChoose, children }: SelectProps) {
  return (
    <FieldFrame id={id} label={label}>
      <select id={id} className="tsp-input" value={value} onChange={(event) => onChoose(event.target.value)}>
        {children}
      </select>
    </FieldFrame>
  )
}

function OutcomeWords({ opened, refused }: Outcome) {
  const { t } = useLingui()
  const problem = useProblemMessage()
  const { day } = useWhen()
  const days = plural(opened, { one: '# dag', other: '# dagen' })
  return (
    <>
      {opened > 0 && <Notice kind="saved" title={t`Vrijgegeven: ${days}.`} />}
      {refused.length > 0 && (
        <Notice kind="error" title={t`Deze dagen lukten niet`}>
          <ul>
            {refused.map(({ date, code }) => {
              const words = problem(code)
              return (
                <li key={date}>
                  {day(`${date}T12:00:00Z`, 'UTC')}: {words.title} {words.wayOut}
                </li>
              )
            })}
          </ul>
        </Notice>
      )}
    </>
  )
}
