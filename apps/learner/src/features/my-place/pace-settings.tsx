import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { choosePace } from '@tweespraak/contract/learner/pace'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { More } from '@tweespraak/ui/more'
import { SaveState } from '@tweespraak/ui/save-state'
import { callApi } from '../../api.ts'

/**
 * A calmer pace for both, asked for by one. Nobody is told who asked, and nothing changes at once. Both buttons always
 * stand here and say the same: somebody who looks along cannot see what was asked before.
 */
export function PaceSettings() {
  const { t } = useLingui()
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: (calmer: boolean) => callApi(choosePace, { body: { calmer } }),
  })
  return (
    <More words={t`Rustiger aan`}>
      <p>{t`Is het even veel? Dan kan het programma rustiger. Jullie doen dan geen stappen samen. Voor elk van jullie komt er een stap alleen.`}</p>
      <p>{t`Het begint binnen een paar dagen, voor jullie allebei. Niemand krijgt te horen wie erom vroeg.`}</p>
      <p>{t`Je vraag staat hier later niet. Je kunt hem altijd terugnemen. Dan stopt het binnen een paar dagen, als er geen andere reden is.`}</p>
      {error && <Trouble error={error} />}
      <Actions>
        <Button kind="quiet" busy={isPending} onClick={() => mutate(true)}>
          {t`Ik wil het rustiger aan`}
        </Button>
        <Button kind="quiet" busy={isPending} onClick={() => mutate(false)}>
          {t`Neem mijn vraag terug`}
        </Button>
      </Actions>
      {isSuccess && <SaveState state="saved">{t`Bewaard.`}</SaveState>}
    </More>
  )
}
