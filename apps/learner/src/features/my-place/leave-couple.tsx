import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { leaveCouple } from '@tweespraak/contract/learner/couple'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { Dialog } from '@tweespraak/ui/dialog'
import { More } from '@tweespraak/ui/more'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { callApi, queryClient } from '../../api.ts'
import { paths } from '../../paths.ts'

/** Stops doing this together. No blame, no question why. `alias`: the partner's name, who will see it. */
export function LeaveCouple({ alias }: { alias: string }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      await callApi(leaveCouple, {})
      await queryClient.invalidateQueries()
      await navigate(paths.today, { replace: true })
    },
  })
  return (
    <More words={t`Niet meer samen verder`}>
      <p>{t`Jullie doen dit dan niet meer samen. Wat gedeeld is, blijft voor jullie allebei te lezen.`}</p>
      <p>{t`Er wordt niets nieuws meer gedeeld. Je eigen plek blijft, en wat je deelde kun je altijd terugnemen.`}</p>
      {error && <Trouble error={error} />}
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {t`Stop samen`}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t`Wil je niet meer samen verder?`}
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
              {t`Ja, stop samen`}
            </Button>
          </>
        }
      >
        <p>{t`${alias} ziet dit de volgende keer. Is het veiliger dat ${alias} nu niets merkt? Neem dan pauze.`}</p>
        <p>{t`Je hoeft niet te zeggen waarom.`}</p>
      </Dialog>
    </More>
  )
}
