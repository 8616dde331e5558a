import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { LicenceBatch } from '@tweespraak/contract/municipality/licences'
import type { Figure, Report } from '@tweespraak/contract/municipality/report'
import { AppLink } from '@tweespraak/shell/app-link'
import { Screen } from '@tweespraak/shell/screen'
import { Fetching } from '@tweespraak/shell/trouble'
import { BigNumbers, Facts } from '@tweespraak/ui/facts'
import { Section } from '@tweespraak/ui/patterns/page'
import { batchesQuery, reportQuery } from '../../api.ts'
import { useDay, useMoney } from '../../layout/format.ts'
import { paths } from '../../paths.ts'

/** What was bought and, in tens, how much of it is in use. */
export function LicencesPage() {
  const { t } = useLingui()
  const batches = useQuery(batchesQuery)
  const report = useQuery(reportQuery)
  return (
    <div className="licences">
      <Screen title={t`Licenties`}>
        {!batches.data || !report.data ? (
          <Fetching query={batches.data ? report : batches} />
        ) : (
          <>
            {batches.data.length === 0 && <p>{t`Er zijn nog geen licenties. Zodra ze zijn gekocht, staan ze hier.`}</p>}
            {batches.data.map((batch) => (
              <Batch key={batch.id} batch={batch} report={report.data} />
            ))}
          </>
        )}
      </Screen>
    </div>
  )
}

function Batch({ batch, report }: { batch: LicenceBatch; report: Report }) {
  const { t } = useLingui()
  const day = useDay()
  const money = useMoney()
  const stock = report.stock.find((it) => it.batchId === batch.id)
  return (
    <Section title={batch.label}>
      {stock ? (
        <InUse batch={batch} stock={stock} />
      ) : (
        <p>{t`Op de ${report.rules.day}e van de maand staat hier hoeveel er in gebruik is.`}</p>
      )}
      <Facts
        rows={[
          { name: t`Gekocht`, words: t`${batch.places} plaatsen en ${batch.conversationPackages} gesprekkenpakketten` },
          {
            name: t`Beginnen kan`,
            words: t`Van ${day(batch.startsAt)} tot ${day(batch.endsAt)}. Wie is begonnen, houdt een half jaar.`,
          },
          { name: t`Vast bedrag`, words: money(batch.price.fixed) },
          { name: t`Per plaats`, words: money(batch.price.perPlace) },
          { name: t`Per gesprekkenpakket`, words: money(batch.price.perConversationPackage) },
          { name: t`Bekend maken`, words: money(batch.price.promotion) },
        ]}
      />
      <p>
        <AppLink to={paths.codes}>{t`Maak codes voor deze licenties`}</AppLink>
      </p>
    </Section>
  )
}

/** "90 tot 99": the tens, so that nobody can read from it when one code was used. */
function InUse({ batch, stock }: { batch: LicenceBatch; stock: Report['stock'][number] }) {
  const { t } = useLingui()
  const tens = ({ margin }: Figure) => t`${margin.from ?? 0} tot ${margin.to ?? 9}`
  const margin = t`In tientallen, één keer per maand bijgewerkt`
  return (
    <BigNumbers
      rows={[
        {
          key: 'places',
          number: tens(stock.places),
          unit: t`van de ${batch.places}`,
          words: t`plaatsen voor stellen zijn in gebruik.`,
          margin,
        },
        {
          key: 'packages',
          number: tens(stock.conversationPackages),
          unit: t`van de ${batch.conversationPackages}`,
          words: t`pakketten van drie gesprekken zijn in gebruik.`,
          margin,
        },
      ]}
    />
  )
}
