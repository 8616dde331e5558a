import { useLingui } from '@lingui/react/macro'
import type { Report } from '@tweespraak/contract/municipality/report'
import { DataTable } from '@tweespraak/ui/data-table'
import { useChannelNames } from '../../layout/format.ts'

/** Where couples came from. A count of its own, in whole groups: it does not add up to the figures above. */
export function ChannelTable({ channels }: { channels: Report['channels'] }) {
  const { t } = useLingui()
  const names = useChannelNames()
  return (
    <>
      <DataTable
        caption={t`Begonnen stellen per kanaal`}
        rows={channels}
        rowKey={(row) => row.channel}
        columns={[
          { key: 'channel', header: t`Kanaal`, cell: (row) => names[row.channel] },
          { key: 'started', header: t`Begonnen`, cell: (row) => row.started.value, numeric: true },
        ]}
      />
      <p className="tsp-soft tsp-small">
        {t`Dit is een eigen telling, in hele groepen. Opgeteld kan het anders zijn dan het getal hierboven.`}
      </p>
    </>
  )
}
