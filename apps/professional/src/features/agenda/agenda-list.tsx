import { useLingui } from '@lingui/react/macro'
import type { AgendaEntry } from '@tweespraak/contract/professional/agenda'
import { type AgendaItem, AgendaList } from '@tweespraak/ui/patterns/agenda'
import { Link } from 'react-router'
import { useCoupleName } from '../../layout/hidden-names.ts'
import { conversationPath } from '../../paths.ts'
import { minutesOf, useWhen } from './when.ts'

interface Props {
  readonly label: string
  readonly entries: readonly AgendaEntry[]
  readonly empty: string
  /** The conversation that is open beside it. */
  readonly current?: string | undefined
}

/** Conversations with their time, the names the couple chose, and which of the three it is. */
export function Conversations({ label, entries, empty, current }: Props) {
  const item = useItem(current)
  return <AgendaList label={label} items={entries.map(item)} empty={empty} />
}

function useItem(current: string | undefined): (entry: AgendaEntry) => AgendaItem {
  const { t } = useLingui()
  const { clock } = useWhen()
  const couple = useCoupleName()
  return ({ id, number, state, appointment, names }) => {
    const minutes = minutesOf(appointment)
    const became = { booked: [], held: [t`Gehouden`], noShow: [t`Niet gekomen`] }[state]
    return {
      id,
      time: clock(appointment.startsAt, appointment.timeZone),
      title: (
        <Link to={conversationPath(id)} className="desk-quiet-link">
          {couple(names)}
        </Link>
      ),
      notes: [t`Gesprek ${number}, ${minutes} minuten`, ...became],
      current: id === current,
    }
  }
}
