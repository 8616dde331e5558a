import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { signOutEverywhere } from '@tweespraak/contract/learner/account'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { More } from '@tweespraak/ui/more'
import { useNavigate } from 'react-router'
import { callApi } from '../../api.ts'
import { paths } from '../../paths.ts'
import { signedOut } from '../session/person.ts'

/** Ends every session: a phone that was lost, a computer of somebody else. */
export function SignOutEverywhere() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      await callApi(signOutEverywhere, {})
      signedOut()
      await navigate(paths.today, { replace: true })
    },
  })
  return (
    <More words={t`Overal uitloggen`}>
      <p>{t`Op elk apparaat moet je daarna opnieuw inloggen. Ook op dit apparaat.`}</p>
      {error && <Trouble error={error} />}
      <Button kind="quiet" busy={isPending} onClick={() => mutate()}>
        {t`Log overal uit`}
      </Button>
    </More>
  )
}
