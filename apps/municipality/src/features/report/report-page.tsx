import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Report } from '@tweespraak/contract/municipality/report'
import { AppLink } from '@tweespraak/shell/app-link'
import { Screen } from '@tweespraak/shell/screen'
import { Fetching } from '@tweespraak/shell/trouble'
import { municipalityQuery, reportQuery } from '../../api.ts'
import { useMonth } from '../../layout/format.ts'
import { paths } from '../../paths.ts'
import { PublishedReport } from './published-report.tsx'

/** What a council can say: the figures in words, drawn and as a table; before there are any, when they come. */
export function ReportPage() {
  const { t } = useLingui()
  const report = useQuery(reportQuery)
  if (!report.data) {
    return (
      <Screen title={t`Rapport`}>
        <Fetching query={report} />
      </Screen>
    )
  }
  const { total } = report.data
  return (
    <div className="report">
      {total ? <WithFigures report={report.data} total={total} /> : <BeforeFigures rules={report.data.rules} />}
    </div>
  )
}

function WithFigures({ report, total }: { report: Report; total: NonNullable<Report['total']> }) {
  const { t } = useLingui()
  const month = useMonth()
  const name = useQuery(municipalityQuery).data?.name ?? ''
  const last = report.releases.at(-1)?.published
  return (
    <Screen
      overline={t`Gemeente ${name}. Vastgesteld op ${report.rules.day} ${last ? month(last) : ''}.`}
      title={useConclusion(total.completion)}
    >
      <PublishedReport report={report} total={total} />
    </Screen>
  )
}

/** The heading says what is sure: a half is only passed when the whole margin passes it. */
function useConclusion(completion: NonNullable<Report['total']>['completion']): string {
  const { t } = useLingui()
  if (!completion) return t`Zo ging het met de stellen`
  const { from, to } = completion.margin
  if (from !== null && from >= 50) return t`Meer dan de helft van de stellen maakt het programma af`
  if (to !== null && to <= 50) return t`Minder dan de helft van de stellen maakt het programma af`
  return t`Ongeveer de helft van de stellen maakt het programma af`
}

function BeforeFigures({ rules }: { rules: Report['rules'] }) {
  const { t } = useLingui()
  const couples = rules.couplesPerBlock * rules.blocksPerRelease
  return (
    <Screen title={t`Rapport`}>
      <div className="narrow">
        <p>
          <strong>{t`Er zijn nog geen cijfers.`}</strong>
        </p>
        <p>{t`De eerste cijfers gaan over ${couples} stellen die zijn begonnen.`}</p>
        <p>
          {t`Daarna wachten we ${rules.waitMonths.from} tot ${rules.waitMonths.to} maanden. Dan had elk stel een half jaar de tijd.`}
        </p>
        <AppLink to={paths.explanation}>{t`Zo zijn de cijfers gemaakt`}</AppLink>
      </div>
    </Screen>
  )
}
