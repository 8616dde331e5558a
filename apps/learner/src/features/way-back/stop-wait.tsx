import { useLingui } from '@lingui/react/macro'
import { stopWayBack } from '@tweespraak/contract/learner/way-back'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { callApi, queryClient } from '../../api.ts'
import { useWork } from '../session/use-work.ts'
import { wayBackQuery } from './way-back.ts'

export function StopWait() {
  const { t } = useLingui()
  const { busy, failure, run } = useWork()
  const stop = () =>
    run(async () => {
      await callApi(stopWayBack, {})
      queryClient.setQueryData(wayBackQuery.queryKey, null)
    })
  return (
    <>
      {failure !== undefined && <Trouble error={failure} />}
      <Button kind="quiet" busy={busy} onClick={() => void stop()}>
        {t`Stop met wachten`}
      </Button>
    </>
  )
}
