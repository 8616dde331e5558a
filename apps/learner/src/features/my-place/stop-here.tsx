import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { leaveCouple } from '@tweespraak/contract/learner/couple'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { Dialog } from '@tweespraak/ui/dialog'
import { useState } from 'react'
import { callApi, queryClient } from '../../api.ts'

/** For whoever stayed after the two parted, and was invited by somebody else: a person belongs to one couple at a time. */
export function StopHere() {
  const { t } = useLingui()
  const [asking, setAsking] = useState(false)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => callApi(leaveCouple, {}),
    onSuccess: () => queryClient.invalidateQueries(),
  })
  return (
    <>
      <p>{t`Ga je dit met iemand anders doen? Stop dan eerst hier. Met een nieuwe partner begin je opnieuw.`}</p>
      {error && <Trouble error={error} />}
      <Actions>
        <Button kind="quiet" onClick={() => setAsking(true)}>
          {t`Stop hier`}
        </Button>
      </Actions>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t`Wil je hier stoppen?`}
        actions={
          <>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              {t`Terug`}
            </Button>
            <Button
              kind="danger"
              busy={isPending}
              onClick={() => {
                setAsking(false)
                mutate()
              }}
            >
              {t`Ja, stop hier`}
            </Button>
          </>
        }
      >
        <p>{t`Weer samen verder kan dan niet meer op deze plek. Wat jij schreef, blijft van jou.`}</p>
      </Dialog>
    </>
  )
}
