import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { type Me, signOutEverywhere } from '@tweespraak/contract/learner/account'
import { sawWayBack } from '@tweespraak/contract/learner/way-back'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { useNavigate } from 'react-router'
import { callApi, queryClient } from '../../api.ts'
import { useDateTime } from '../../layout/use-date-time.ts'
import { paths } from '../../paths.ts'
import { knownAs, signedOut, whoIsHere } from './person.ts'

/** Tells a person that somebody asked for a way in without the PIN, and that giving the PIN has stopped it. */
export function AskedMeanwhile({ asked: { purpose, at } }: { asked: NonNullable<Me['asked']> }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const moment = useDateTime()(at)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (choice: 'goOn' | 'signOut') => {
      if (choice === 'goOn') {
        await callApi(sawWayBack, {})
        knownAs(await whoIsHere())
        queryClient.removeQueries({ queryKey: ['wayBack'] })
        return
      }
      await callApi(signOutEverywhere, {})
      signedOut()
      await navigate(paths.today, { replace: true })
    },
  })
  return (
    <Screen
      title={purpose === 'erase' ? t`Iemand vroeg om je plek te wissen` : t`Iemand vroeg om een nieuwe pincode`}
      lead={<p>{t`Dat was op ${moment}. Het is nu gestopt.`}</p>}
    >
      <p>{t`Was jij dat? Dan hoef je niets te doen.`}</p>
      <p>{t`Was jij dat niet? Dan kan een ander bij een apparaat waarop jij bent ingelogd.`}</p>
      <p>{t`Log dan overal uit. Je hebt daarna je herstelcode of je mail nodig, en je pincode.`}</p>
      {error && <Trouble error={error} />}
      <Actions>
        <Button busy={isPending} onClick={() => mutate('goOn')}>
          {t`Ga verder`}
        </Button>
        <Button kind="quiet" busy={isPending} onClick={() => mutate('signOut')}>
          {t`Log overal uit`}
        </Button>
      </Actions>
    </Screen>
  )
}
