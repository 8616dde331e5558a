import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Screen } from '@tweespraak/shell/screen'
import { Fetching } from '@tweespraak/shell/trouble'
import { batchesQuery, codeSetsQuery } from '../../api.ts'
import { CodeSetList } from './code-set-list.tsx'
import { LostCard } from './lost-card.tsx'
import { NewCodeSet } from './new-code-set.tsx'

/** Making codes for a channel, printing them again, taking them back. */
export function CodesPage() {
  const { t } = useLingui()
  const batches = useQuery(batchesQuery)
  const codeSets = useQuery(codeSetsQuery)
  return (
    <Screen
      title={t`Codes`}
      lead={<p>{t`Met een code begint één stel. U ziet nooit of een code is gebruikt, en door wie.`}</p>}
    >
      {!batches.data || !codeSets.data ? (
        <Fetching query={batches.data ? codeSets : batches} />
      ) : (
        <>
          <NewCodeSet batches={batches.data} codeSets={codeSets.data} />
          <CodeSetList codeSets={codeSets.data} />
          <LostCard />
        </>
      )}
    </Screen>
  )
}
