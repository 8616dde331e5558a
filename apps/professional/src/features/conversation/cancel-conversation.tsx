import { useLingui } from '@lingui/react/macro'
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
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const callOff = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      await callApi(cancelAppointment, { params: { id } })
      await queryClient.invalidateQueries({ queryKey: agendaQuery.queryKey })
      await navigate(paths.agenda)
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
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
            <Button busy={busy} busyWords={t`Een moment`} onClick={() => void callOff()}>
              {t`Ja, zeg af`}
            </Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              {t`Terug`}
            </Button>
          </>
        }
      >
        <p>{t`Het stel krijgt bericht en kan een andere tijd kiezen. Het gesprek telt niet mee.`}</p>
        {failure !== undefined && <Trouble error={failure} />}
      </Dialog>
    </>
  )
}
