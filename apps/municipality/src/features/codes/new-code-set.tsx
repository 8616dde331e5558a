import { useLingui } from '@lingui/react/macro'
import { type CodeSet, type LicenceBatch, makeCodeSet } from '@tweespraak/contract/municipality/licences'
import { type Channel, channel } from '@tweespraak/contract/values/channel'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { Choice } from '@tweespraak/ui/fields/choice'
import { TextField } from '@tweespraak/ui/fields/text-field'
import { Section } from '@tweespraak/ui/patterns/page'
import { useForm } from '@tweespraak/web/forms'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { callApi, codeSetsQuery, queryClient } from '../../api.ts'
import { useChannelNames } from '../../layout/format.ts'
import { cardsPath } from '../../paths.ts'

/** In one set. */
const maxCodes = 500

interface Props {
  batches: readonly LicenceBatch[]
  /** Those that were made already. */
  codeSets: readonly CodeSet[]
}

/** A channel, a number, and the cards are there to print. */
export function NewCodeSet({ batches, codeSets }: Props) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const names = useChannelNames()
  const [batchId, setBatchId] = useState(batches[0]?.id ?? '')
  const [chosen, setChosen] = useState<Channel>()
  const [size, setSize] = useState('16')
  const number = /^[0-9]{1,3}$/.test(size.trim()) ? Number(size) : 0
  const places = batches.find(({ id }) => id === batchId)?.places ?? 0
  const made = codeSets.filter((it) => it.batchId === batchId && !it.withdrawnAt).reduce((sum, it) => sum + it.size, 0)
  const codes = made + number
  const form = useForm({
    mistakes: () => [
      ...(chosen ? [] : [{ field: 'channel', message: t`Kies wie de codes uitdeelt.` }]),
      ...(number >= 1 && number <= maxCodes
        ? []
        : [{ field: 'size', message: t`Kies een getal van 1 tot ${maxCodes}.` }]),
    ],
    send: async () => {
      if (!chosen) return
      const { id } = await callApi(makeCodeSet, { body: { batchId, channel: chosen, size: number } })
      await queryClient.invalidateQueries(codeSetsQuery)
      await navigate(cardsPath(id))
    },
  })
  return (
    <Section title={t`Nieuwe codes`}>
      <form className="tsp-text narrow" noValidate onSubmit={form.submit}>
        {form.error && <Trouble error={form.error} />}
        {batches.length > 1 && (
          <Choice
            id="batch"
            label={t`Voor welke licenties?`}
            options={batches.map(({ id, label }) => ({ value: id, label }))}
            value={batchId}
            onChange={setBatchId}
          />
        )}
        <Choice
          id="channel"
          label={t`Wie deelt ze uit?`}
          hint={t`Zo ziet u later via welk kanaal stellen begonnen.`}
          options={channel.options.map((value) => ({ value, label: names[value] }))}
          value={chosen ?? ''}
          error={form.messageFor('channel')}
          onChange={(value) => setChosen(channel.parse(value))}
        />
        <TextField
          id="size"
          label={t`Hoeveel codes?`}
          hint={t`Er gaan acht kaartjes op één vel.`}
          inputMode="numeric"
          autoComplete="off"
          value={size}
          error={form.messageFor('size')}
          onChange={(event) => setSize(event.target.value)}
        />
        {number > 0 && codes > places && (
          <p className="tsp-soft">
            {t`Er zijn dan ${codes} codes voor ${places} plaatsen. Dat mag: veel kaartjes blijven liggen. Zijn alle plaatsen gebruikt, dan werkt een code niet meer.`}
          </p>
        )}
        <Actions>
          <Button type="submit" forward busy={form.isPending} busyWords={t`Een moment`}>
            {t`Maak de codes`}
          </Button>
        </Actions>
      </form>
    </Section>
  )
}
