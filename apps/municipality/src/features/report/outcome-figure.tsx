import { useLingui } from '@lingui/react/macro'
import type { Figure, Outcomes, Report } from '@tweespraak/contract/municipality/report'
import { DataTable } from '@tweespraak/ui/data-table'
import { WhiskerFigure } from '@tweespraak/ui/drawings/figure'
import { useMonth } from '../../layout/format.ts'

interface Row {
  readonly key: string
  readonly group: string
  readonly published: string
  readonly outcomes: Outcomes
}

/** Completed and satisfied as dots with whiskers, and beside it the same numbers for each group of blocks. */
export function OutcomeFigure({ report, total }: { report: Report; total: Outcomes }) {
  const { t } = useLingui()
  const month = useMonth()
  const couples = total.started.value
  const dot = (name: string, { value, margin }: Figure) => ({
    name,
    value,
    low: margin.from ?? 0,
    high: margin.to ?? couples,
  })
  const rows: Row[] = report.releases.map(({ number, published, outcomes }) => ({
    key: String(number),
    group: t`${number}, ${outcomes.started.value} stellen`,
    published: month(published),
    outcomes,
  }))
  const together: Row = { key: 'all', group: t`Samen, ${couples} stellen`, published: '', outcomes: total }
  const between = ({ value, margin }: Figure) => t`${value} (${margin.from ?? 0} tot ${margin.to ?? couples})`
  return (
    <WhiskerFigure
      title={t`Zoveel stellen maakten het af, en zoveel zijn tevreden`}
      how={t`De stip is het getal. De streep is de marge: het echte getal ligt daar vrijwel zeker tussen.`}
      axis={t`stellen, van de ${couples} die begonnen`}
      rows={[dot(t`Afgemaakt`, total.completed), dot(t`Tevreden`, total.satisfied)]}
      max={couples}
      table={
        <DataTable
          caption={t`Per groep, met de marge`}
          rows={rows}
          {...(rows.length > 1 && { last: together })}
          rowKey={(row) => row.key}
          columns={[
            { key: 'group', header: t`Groep`, cell: (row) => row.group },
            { key: 'published', header: t`Vastgesteld`, cell: (row) => row.published },
            { key: 'completed', header: t`Afgemaakt`, cell: (row) => between(row.outcomes.completed), numeric: true },
            { key: 'satisfied', header: t`Tevreden`, cell: (row) => between(row.outcomes.satisfied), numeric: true },
          ]}
        />
      }
    />
  )
}
