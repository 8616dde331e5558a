import { useLingui } from '@lingui/react/macro'
import { setInviting } from '@tweespraak/contract/learner/couple'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { Choice } from '@tweespraak/ui/fields/choice'
import { More } from '@tweespraak/ui/more'
import { SaveState } from '@tweespraak/ui/save-state'
import { useForm } from '@tweespraak/web/forms'
import { useState } from 'react'
import { callApi, queryClient } from '../../api.ts'
import { AppLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'
import { coupleQuery } from '../today/today-query.ts'

/**
 * The question of the start once more, for whoever is here alone: it switches inviting off or on. The answer is not
 * kept.
 */
export function InvitingSettings({ mayInvite }: { mayInvite: boolean }) {
  const { t } = useLingui()
  const [ban, setBan] = useState<string>()
  const [saved, setSaved] = useState(false)
  const form = useForm({
    mistakes: () => (ban ? [] : [{ field: 'ban', message: t`Kies ja of nee.` }]),
    send: async () => {
      await callApi(setInviting, { body: { on: ban === 'no' } })
      await queryClient.invalidateQueries({ queryKey: coupleQuery.queryKey })
      setBan(undefined)
      setSaved(true)
    },
  })
  return (
    <More words={t`Uitnodigen`}>
      <p>{mayInvite ? t`Je kunt iemand uitnodigen.` : t`Uitnodigen staat uit.`}</p>
      <p>{t`Wil je dat veranderen? Beantwoord dan deze vraag. Je antwoord bewaren we niet.`}</p>
      <form className="tsp-text" noValidate onSubmit={form.submit}>
        {form.error && <Trouble error={form.error} />}
        <Choice
          id="ban"
          label={t`Is er een contactverbod of een huisverbod tussen jullie?`}
          options={[
            { value: 'no', label: t`Nee` },
            { value: 'yes', label: t`Ja` },
          ]}
          value={ban ?? ''}
          error={form.messageFor('ban')}
          onChange={(chosen) => {
            setSaved(false)
            setBan(chosen)
          }}
        />
        <Button kind="quiet" type="submit" busy={form.isPending} busyWords={t`Een moment`}>
          {t`Bewaar`}
        </Button>
        {saved && <SaveState state="saved">{t`Bewaard`}</SaveState>}
      </form>
      <AppLink to={paths.help}>{t`Bekijk wie je kunt bellen`}</AppLink>
    </More>
  )
}
