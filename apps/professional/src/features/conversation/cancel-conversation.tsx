import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { cancelAppointment } from '@tweespraak/contract/professional/agenda'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { Dialog } from '@tweespraak/ui/dialog'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { agendaQuery, callApi, queryClient } from '../../api.ts'
import { paths } from '../../paths.ts'

/** Calling off before it begins. The couple keeps the conversation and gets a neutral mail. */
export function CancelConversation({ id }: { id: string }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => callApi(cancelAppointment, { params: { id } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: agendaQuery.queryKey })
      await navigate(paths.agenda)
    },
  })
  return (
    <>
      <Button kind="link" onClick={() => setAsking(true)}>
        {t`Zeg dit gesprek af`}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t`Wil je dit gesprek afzeggen?`}
        actions={
          <>
            <Button busy={isPending} busyWords={t`Een moment`} onClick={() => mutate()}>
              {t`Ja, zeg af`}
            </Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              {t`Terug`}
            </Button>
          </>
        }
      >
        <p>{t`Het stel krijgt bericht en kan een andere tijd kiezen. Het gesprek telt niet mee.`}</p>
        {error && <Trouble error={error} />}
      </Dialog>
    </>
  )
}
