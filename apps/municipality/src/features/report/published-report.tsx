import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Outcomes, Report } from '@tweespraak/contract/municipality/report'
import { AppLink } from '@tweespraak/shell/app-link'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { type BigNumber, BigNumbers } from '@tweespraak/ui/facts'
import { municipalityQuery } from '../../api.ts'
import { useMoney } from '../../layout/format.ts'
import { paths } from '../../paths.ts'
import { ChannelTable } from './channel-table.tsx'
import { useMarginText, useShareWords } from './margin-text.ts'
import { OutcomeFigure } from './outcome-figure.tsx'

interface Props {
  readonly report: Report
  readonly total: Outcomes
}

/** Five numbers with one sentence each, the same drawn, what cannot be read from them; one A4 on paper. */
export function PublishedReport({ report, total }: Props) {
  const { t } = useLingui()
  const name = useQuery(municipalityQuery).data?.name ?? ''
  const size = report.rules.couplesPerBlock
  return (
    <>
      <BigNumbers rows={useNumbers({ report, total })} />
      <OutcomeFigure report={report} total={total} />
      <div className="report-notes">
        <h2 className="tsp-h3">{t`Wat u hier niet uit kunt halen`}</h2>
        <p>
          {t`Niets over één stel, en niets over wie stopte. Niets over minder scheidingen: dat is niet gemeten. Ook niet of het door het programma komt: er is niet vergeleken met stellen zonder programma.`}
        </p>
      </div>
      {report.channels.length > 0 && (
        <div className="tsp-screen narrow">
          <ChannelTable channels={report.channels} />
        </div>
      )}
      <Actions>
        <Button icon="print" onClick={() => print()}>
          {t`Print op één A4`}
        </Button>
        <AppLink to={paths.explanation}>{t`Zo zijn de cijfers gemaakt`}</AppLink>
      </Actions>
      <p className="tsp-soft tsp-small">
        {t`Tweespraak voor gemeente ${name}. Cijfers zijn vastgesteld per groep van ${size} stellen, met een kleine willekeurige afwijking. Die beschermt elk stel. Een cijfer dat vaststaat, verandert niet meer.`}
      </p>
    </>
  )
}

function useNumbers({ report, total }: Props): readonly BigNumber[] {
  const { t } = useLingui()
  const margin = useMarginText()
  const share = useShareWords()
  const money = useMoney()
  const { places, perPlace, perCompleted } = report.cost
  const euros = (value: number | null | undefined) => (typeof value === 'number' ? money(value * 100) : undefined)
  const [from, to] = [euros(perCompleted?.margin.from), euros(perCompleted?.margin.to)]
  const rows: (BigNumber | null)[] = [
    {
      key: 'started',
      number: String(total.started.value),
      unit: t`stellen`,
      words: t`zijn begonnen. Dat zijn ${total.blocks} groepen van ${report.rules.couplesPerBlock}.`,
      margin: margin(total.started),
    },
    total.completion && {
      key: 'completion',
      number: share(total.completion),
      unit: t`van de 100`,
      words: t`maakten het programma af, binnen een half jaar.`,
      margin: margin(total.completion),
    },
    total.satisfaction && {
      key: 'satisfaction',
      number: share(total.satisfaction),
      unit: t`van de 100`,
      words: t`die het afmaakten, zijn tevreden. Ieder die antwoordde, gaf een 7 of hoger.`,
      margin: margin(total.satisfaction),
    },
    total.change && {
      key: 'change',
      number: total.change === 'clearlyBetter' ? t`Beter` : t`Niet duidelijk`,
      words:
        total.change === 'clearlyBetter'
          ? t`gaat het na afloop met wie het afmaakte.`
          : t`of het na afloop beter gaat met wie het afmaakte.`,
      margin: t`Niet vergeleken met stellen zonder programma`,
    },
    perPlace === null
      ? null
      : {
          key: 'cost',
          number: money(perPlace * 100),
          unit: t`per plaats`,
          words:
            from && to
              ? t`kost het, alles meegerekend. Voor de ${total.started.value} stellen hier is dat ${from} tot ${to} per stel dat het afmaakte.`
              : t`kost het, alles meegerekend.`,
          margin: t`Alles wat u kocht, gedeeld door ${places} plaatsen. Lege plaatsen tellen hier niet mee.`,
        },
  ]
  return rows.filter((row) => row !== null)
}
