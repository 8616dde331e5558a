import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { stopWayBack } from '@tweespraak/contract/learner/way-back'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { callApi, queryClient } from '../../api.ts'
import { wayBackQuery } from './way-back.ts'

export function StopWait() {
  const { t } = useLingui()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => callApi(stopWayBack, {}),
    onSuccess: () => queryClient.setQueryData(wayBackQuery.queryKey, null),
  })
  return (
    <>
      {error && <Trouble error={error} />}
      <Button kind="quiet" busy={isPending} onClick={() => mutate()}>
        {t`Stop met wachten`}
      </Button>
    </>
  )
}
