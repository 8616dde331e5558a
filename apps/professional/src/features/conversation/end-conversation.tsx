import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { endConversation } from '@tweespraak/contract/professional/room'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { Dialog } from '@tweespraak/ui/dialog'
import { Choice } from '@tweespraak/ui/fields/choice'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { agendaQuery, callApi, queryClient } from '../../api.ts'
import { conversationPath } from '../../paths.ts'
import { attendanceQuery, lobbyQuery } from './lobby-query.ts'

type Outcome = 'held' | 'noShow' | 'notHeld'

interface Props {
  readonly id: string
  /** The two were not let in together yet. */
  readonly apart: boolean
}

/**
 * Ends it for everybody, and says what became of it. Going no further together is an end like any other: to the couple
 * nothing shows which it was.
 */
export function EndConversation({ id, apart }: Props) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()
  const [missing, setMissing] = useState(false)
  const { mutate, isPending, error } = useMutation({
    mutationFn: (how: Outcome) => callApi(endConversation, { params: { id }, body: { outcome: how } }),
    onSuccess: async () => {
      queryClient.removeQueries({ queryKey: lobbyQuery(id).queryKey })
      await queryClient.invalidateQueries({ queryKey: attendanceQuery(id).queryKey })
      await queryClient.invalidateQueries({ queryKey: agendaQuery.queryKey })
      await navigate(conversationPath(id), { replace: true })
    },
  })
  const end = () => {
    setMissing(!outcome)
    if (outcome) mutate(outcome)
  }
  return (
    <>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t`Stop het gesprek voor iedereen`}
        actions={
          <>
            <Button busy={isPending} busyWords={t`Een moment`} onClick={end}>
              {t`Stop voor iedereen`}
            </Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              {t`Terug`}
            </Button>
          </>
        }
      >
        {apart && <p>{t`Je hoeft niet samen verder te gaan. Je mag nu stoppen.`}</p>}
        <p>{t`Allebei zien hetzelfde als na elk ander gesprek. Er staat nergens waarom.`}</p>
        <Choice
          label={t`Hoe ging het?`}
          value={outcome ?? ''}
          error={missing && !outcome ? t`Kies hoe het ging.` : undefined}
          onChange={(value) => setOutcome(value as Outcome)}
          options={[
            {
              value: 'held',
              label: t`Het gesprek is gehouden`,
              ...(apart && { note: t`Het volgende gesprek begint dan weer met ieder apart.` }),
            },
            { value: 'noShow', label: t`Er kwam niemand`, note: t`De eerste keer telt niet mee.` },
            {
              value: 'notHeld',
              label: t`Het lukte niet`,
              note: t`Er kwam er één, of de techniek werkte niet. Het telt niet mee.`,
            },
          ]}
        />
        {error && <Trouble error={error} />}
      </Dialog>
      <Button kind="danger" icon="phone" aria-haspopup="dialog" onClick={() => setAsking(true)}>
        {t`Sluit het gesprek`}
      </Button>
    </>
  )
}
