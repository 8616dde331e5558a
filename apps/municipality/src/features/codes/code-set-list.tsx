import { useLingui } from '@lingui/react/macro'
import { type CodeSet, withdrawCodeSet } from '@tweespraak/contract/municipality/licences'
import { AppLink } from '@tweespraak/shell/app-link'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { Section } from '@tweespraak/ui/patterns/page'
import { useForm } from '@tweespraak/web/forms'
import { useState } from 'react'
import { callApi, codeSetsQuery, queryClient } from '../../api.ts'
import { useChannelNames, useDay } from '../../layout/format.ts'
import { cardsPath } from '../../paths.ts'

export function CodeSetList({ codeSets }: { codeSets: readonly CodeSet[] }) {
  const { t } = useLingui()
  return (
    <Section title={t`Gemaakte codes`}>
      {codeSets.length === 0 && <p>{t`Er zijn nog geen codes gemaakt.`}</p>}
      <ul className="tsp-plain set-list">
        {codeSets.map((codeSet) => (
          <OneSet key={codeSet.id} codeSet={codeSet} />
        ))}
      </ul>
    </Section>
  )
}

/** Withdrawing asks once more: cards that were handed out stop working. */
function OneSet({ codeSet }: { codeSet: CodeSet }) {
  const { t } = useLingui()
  const day = useDay()
  const names = useChannelNames()
  const [asking, setAsking] = useState(false)
  const withdrawal = useForm({
    mistakes: () => [],
    send: async () => {
      await callApi(withdrawCodeSet, { params: { id: codeSet.id } })
      await queryClient.invalidateQueries(codeSetsQuery)
      setAsking(false)
    },
  })
  return (
    <li>
      <div>
        <p>
          <strong>{t`${names[codeSet.channel]}, ${codeSet.size} codes`}</strong>
        </p>
        <p className="tsp-soft">
          {codeSet.withdrawnAt ? t`Ingetrokken op ${day(codeSet.withdrawnAt)}` : t`Gemaakt op ${day(codeSet.madeAt)}`}
        </p>
        {asking && <p>{t`Kaartjes die zijn uitgedeeld, werken dan niet meer. Wie al begon, gaat gewoon door.`}</p>}
        {withdrawal.error && <Trouble error={withdrawal.error} />}
      </div>
      {!codeSet.withdrawnAt && !asking && (
        <>
          <AppLink to={cardsPath(codeSet.id)}>{t`Bekijk en print`}</AppLink>
          <Button kind="link" onClick={() => setAsking(true)}>
            {t`Trek in`}
          </Button>
        </>
      )}
      {asking && (
        <>
          <Button kind="danger" busy={withdrawal.isPending} onClick={() => withdrawal.submit()}>
            {t`Trek deze codes in`}
          </Button>
          <Button kind="link" onClick={() => setAsking(false)}>
            {t`Toch niet`}
          </Button>
        </>
      )}
    </li>
  )
}
