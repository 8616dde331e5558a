import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type LicenceBatch, readCards } from '@tweespraak/contract/municipality/licences'
import { writtenLicenceCode } from '@tweespraak/contract/values/licence-code'
import { AppLink } from '@tweespraak/shell/app-link'
import { QrCode } from '@tweespraak/shell/qr-code'
import { Screen } from '@tweespraak/shell/screen'
import { Fetching } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { CodeCard } from '@tweespraak/ui/patterns/code-card'
import { useParams } from 'react-router'
import { batchesQuery, callApi } from '../../api.ts'
import { dayIn, useChannelNames } from '../../layout/format.ts'
import { paths } from '../../paths.ts'

/** The codes of one set as cards to print and cut, eight on a sheet. */
export function CardsPage() {
  const { t } = useLingui()
  const { id = '' } = useParams()
  const names = useChannelNames()
  const batches = useQuery(batchesQuery)
  const cards = useQuery({
    queryKey: ['cards', id],
    gcTime: 0,
    queryFn: () => callApi(readCards, { params: { id } }),
  })
  const found = cards.data && batches.data && { ...cards.data, batch: batches.data }
  const batch = found?.batch.find((it) => it.id === found.codeSet.batchId)
  return (
    <div className="cards-page">
      <Screen
        title={found ? t`${names[found.codeSet.channel]}, ${found.codeSet.size} codes` : t`Codes`}
        back={<AppLink kind="soft" to={paths.codes}>{t`Terug naar codes`}</AppLink>}
      >
        {found && batch ? (
          <>
            <p className="tsp-screen">
              <Button icon="print" onClick={() => print()}>
                {t`Print de kaartjes`}
              </Button>
            </p>
            <div className="cards">
              {found.codes.map((code) => (
                <OneCard key={code} code={code} address={found.address} batch={batch} />
              ))}
            </div>
          </>
        ) : (
          <Fetching query={cards.data ? batches : cards} />
        )}
      </Screen>
    </div>
  )
}

const dutchDay = dayIn('nl')
const englishDay = dayIn('en')

/** Neutral: it lies about in a kitchen. In both languages, because nobody knows who will get it. */
function OneCard({ code, address, batch }: { code: string; address: string; batch: LicenceBatch }) {
  const { t } = useLingui()
  const site = new URL(address).host
  return (
    <CodeCard
      title="Een code voor jullie"
      code={writtenLicenceCode(code)}
      picture={<QrCode text={address + code} words={t`Code om te scannen`} />}
      foot={
        <>
          Tot {dutchDay(batch.endsAt)}
          <br />
          <span lang="en">Until {englishDay(batch.endsAt)}</span>
        </>
      }
    >
      <p lang="nl">
        Scan het vierkant. Of ga naar <strong>{site}</strong> en typ deze code.
      </p>
      <p lang="en" className="tsp-soft">
        Scan the square, or go to {site} and type this code.
      </p>
    </CodeCard>
  )
}
