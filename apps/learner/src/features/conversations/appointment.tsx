import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { type Conversation, calendarFile, cancelConversation } from '@tweespraak/contract/learner/conversations'
import { prefetchRoom } from '@tweespraak/room/prefetch'
import { useProblemMessage } from '@tweespraak/shell/problem-messages'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { Dialog } from '@tweespraak/ui/dialog'
import { Section } from '@tweespraak/ui/patterns/page'
import { useEffect, useState } from 'react'
import { callApi } from '../../api.ts'
import { AppLink, ButtonLink } from '../../layout/app-link.tsx'
import { saveFile } from '../../layout/save-file.ts'
import { useWhen } from '../../layout/when.ts'
import { paths } from '../../paths.ts'
import { ExitLink } from '../exit/exit-link.tsx'
import { conversationsChanged } from './conversations-query.ts'

/** The conversation that stands: when, with whom, the way in, and what can still be changed. */
export function Appointment({ conversation }: { conversation: Conversation }) {
  const { t } = useLingui()
  const { day, clock, zone } = useWhen()
  const problem = useProblemMessage()
  useEffect(prefetchRoom, [])
  const { mutate, error } = useMutation({
    mutationFn: () => callApi(calendarFile, { params: { id: conversation.id } }),
    onSuccess: ({ fileName, ics }) => saveFile({ name: fileName, type: 'text/calendar', text: ics }),
  })
  const at = conversation.appointment
  if (!at) return null
  const [from, until] = [clock(at.startsAt, at.timeZone), clock(at.endsAt, at.timeZone)]
  const name = conversation.professional?.name ?? ''
  const opens = clock(at.lobbyOpensAt, at.timeZone)
  return (
    <Section overline={t`Jullie afspraak`} title={day(at.startsAt, at.timeZone)}>
      <p className="tsp-lead">{t`${from} tot ${until}`}</p>
      <p className="tsp-soft">
        {t`Met ${name}.`} {zone(at.startsAt, at.timeZone)}
      </p>
      {conversation.apartFirst && <p>{t`${name} praat eerst met ieder van jullie apart. Dat is bij iedereen zo.`}</p>}
      <p>{t`Vanaf ${opens} kun je naar binnen. Je kunt nu al kijken of je camera het doet.`}</p>
      {error && <Trouble error={error} />}
      <Actions>
        <ButtonLink to={paths.room}>{t`Naar het gesprek`}</ButtonLink>
        <Button kind="quiet" icon="download" onClick={() => mutate()}>
          {t`Zet in mijn agenda`}
        </Button>
      </Actions>
      {conversation.mayMove.allowed ? (
        <AppLink to={paths.conversationTimes}>{t`Kies een andere tijd`}</AppLink>
      ) : (
        conversation.mayMove.reason && <p className="tsp-soft">{problem(conversation.mayMove.reason).title}</p>
      )}
      {conversation.mayCancel.allowed && <CallOff id={conversation.id} />}
    </Section>
  )
}

function CallOff({ id }: { id: string }) {
  const { t } = useLingui()
  const [asking, setAsking] = useState(false)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => callApi(cancelConversation, { params: { id } }),
    onSuccess: conversationsChanged,
  })
  return (
    <>
      <p>
        <Button kind="link" onClick={() => setAsking(true)}>
          {t`Zeg af`}
        </Button>
      </p>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t`Wil je afzeggen?`}
        corner={<ExitLink second />}
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
        <p>{t`Jullie houden dit gesprek. Je kunt later een nieuwe tijd kiezen. Iedereen krijgt bericht.`}</p>
        {error && <Trouble error={error} />}
      </Dialog>
    </>
  )
}
