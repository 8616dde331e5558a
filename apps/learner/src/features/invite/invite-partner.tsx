import { useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { invitePartner, revokeInvite } from '@tweespraak/contract/learner/couple'
import { Screen } from '@tweespraak/shell/screen'
import { Fetching, Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { Navigate } from 'react-router'
import { callApi, queryClient } from '../../api.ts'
import { AppLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'
import { useScreenState } from '../session/screen-state.ts'
import { coupleQuery } from '../today/today-query.ts'
import type { MadeInvite } from './couple.ts'
import { ShareInvite } from './share-invite.tsx'

/** Asking the partner along: a link, a drawing to scan, or eight characters to read aloud. */
export function InvitePartner() {
  const { t } = useLingui()
  const couple = useQuery(coupleQuery)
  const [made, setMade] = useScreenState<MadeInvite | undefined>('invite', undefined)
  const { mutate, error } = useMutation({
    mutationFn: async (choice: 'make' | 'revoke') => {
      if (choice === 'revoke') await callApi(revokeInvite, {})
      setMade(choice === 'make' ? await callApi(invitePartner, {}) : undefined)
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: coupleQuery.queryKey }),
  })
  if (couple.data === undefined)
    return (
      <Screen title={t`Nodig je partner uit`}>
        <Fetching query={couple} />
      </Screen>
    )
  if (!couple.data || couple.data.partner || !couple.data.mayInvite) return <Navigate to={paths.today} replace />
  const open = couple.data.invite
  return (
    <Screen
      title={t`Nodig je partner uit`}
      back={
        <AppLink to={paths.today} kind="soft" icon="back">
          {t`Vandaag`}
        </AppLink>
      }
      lead={<p>{t`Je partner krijgt een eigen plek. Daar kun jij niet in.`}</p>}
    >
      {error && <Trouble error={error} />}
      {made ? (
        <ShareInvite invite={made} onRevoke={() => mutate('revoke')} />
      ) : (
        <>
          <p>{t`In de uitnodiging staat niets over wat jij schreef. Je partner kan ook “niet nu” zeggen.`}</p>
          {open && <p>{t`Er staat al een uitnodiging open. Maak je een nieuwe? Dan werkt de oude niet meer.`}</p>}
          <Actions>
            <Button onClick={() => mutate('make')}>
              {open ? t`Maak een nieuwe uitnodiging` : t`Maak een uitnodiging`}
            </Button>
            {open && (
              <Button kind="quiet" onClick={() => mutate('revoke')}>
                {t`Trek de uitnodiging in`}
              </Button>
            )}
          </Actions>
          <AppLink to={paths.today}>{t`Later`}</AppLink>
        </>
      )}
    </Screen>
  )
}
