import { useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type Me } from '@tweespraak/contract/learner/account'
import { answerSharing } from '@tweespraak/contract/learner/email'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { More } from '@tweespraak/ui/more'
import { callApi } from '../../api.ts'
import { knownAs, whoIsHere } from '../session/person.ts'
import { coupleQuery } from '../today/today-query.ts'
import { AddAddress } from './add-address.tsx'
import { RemoveAddress } from './remove-address.tsx'

/** The mail address, which nobody has to have. */
export function EmailSettings({ me, open }: { me: Me; open: boolean }) {
  const { t } = useLingui()
  const isAsked = me.notices.some(({ kind }) => kind === 'sharingAsked')
  return (
    <More words={t`Je mailadres`} open={open}>
      {isAsked && <SharingQuestion />}
      <p>{me.emailHint ? t`We mailen naar ${me.emailHint}.` : t`Je hebt geen mailadres gegeven. Dat is goed.`}</p>
      <AddAddress replaces={me.emailHint !== null} />
      {me.emailHint && <RemoveAddress />}
    </More>
  )
}

/** The partner wants to use the same address. Whoever asked hears neither yes nor no from us. */
function SharingQuestion() {
  const { t } = useLingui()
  const partner = useQuery(coupleQuery).data?.partner?.alias ?? t`Je partner`
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (share: boolean) => {
      await callApi(answerSharing, { body: { share } })
      knownAs(await whoIsHere())
    },
  })
  return (
    <>
      <p>{t`${partner} wil hetzelfde mailadres gebruiken. Delen jullie deze mailbox?`}</p>
      <p>{t`Zeg je nee, dan merkt ${partner} dat niet. Delen jullie hem wel, dan mailen we daar alleen over afspraken.`}</p>
      {error && <Trouble error={error} />}
      <Actions>
        <Button kind="quiet" busy={isPending} onClick={() => mutate(true)}>
          {t`Ja`}
        </Button>
        <Button kind="quiet" busy={isPending} onClick={() => mutate(false)}>
          {t`Nee`}
        </Button>
      </Actions>
    </>
  )
}
