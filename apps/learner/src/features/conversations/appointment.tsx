import { useLingui } from '@lingui/react/macro'
import { type Conversation, calendarFile, cancelConversation } from '@tweespraak/contract/learner/conversations'
import { prefetchRoom } from '@tweespraak/room/prefetch'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { Dialog } from '@tweespraak/ui/dialog'
import { Section } from '@tweespraak/ui/patterns/page'
import { useEffect, useState } from 'react'
import { speak } from '../../api.ts'
import { AppLink, ButtonLink } from '../../frame/app-link.tsx'
import { useProblemWords } from '../../frame/problem-words.ts'
import { Trouble } from '../../frame/trouble.tsx'
import { WayOut } from '../../frame/way-out.tsx'
import { useWhen } from '../../frame/when.ts'
import { paths } from '../../paths.ts'
import { talksChanged } from './talks-query.ts'

/** The talk that stands: when, with whom, the way in, and what can still be changed. */
export function Appointment({ talk }: { talk: Conversation }) {
  const { t } = useLingui()
  const { day, clock, place } = useWhen()
  const problem = useProblemWords()
  useEffect(prefetchRoom, [])
  const [failure, setFailure] = useState<unknown>()
  const at = talk.appointment
  if (!at) return null
  const [from, until] = [clock(at.startsAt, at.timeZone), clock(at.endsAt, at.timeZone)]
  const name = talk.professional?.name ?? ''
  const opens = clock(at.lobbyOpensAt, at.timeZone)
  const download = async () => {
    setFailure(undefined)
    try {
      save(await speak(calendarFile, { params: { id: talk.id } }))
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <Section overline={t`Jullie afspraak`} title={day(at.startsAt, at.timeZone)}>
      <p className="tsp-lead">{t`${from} tot ${until}`}</p>
      <p className="tsp-soft">
        {t`Met ${name}.`} {place(at.timeZone)}.
      </p>
      {talk.apartFirst && <p>{t`${name} praat eerst met ieder van jullie apart. Dat is bij iedereen zo.`}</p>}
      <p>{t`Vanaf ${opens} kun je naar binnen. Je kunt nu al kijken of je camera het doet.`}</p>
      {failure !== undefined && <Trouble error={failure} />}
      <Actions>
        <ButtonLink to={paths.room}>{t`Naar het gesprek`}</ButtonLink>
        <Button kind="quiet" icon="download" onClick={() => void download()}>
          {t`Zet in mijn agenda`}
        </Button>
      </Actions>
      {talk.mayMove.allowed ? (
        <AppLink to={paths.talkTimes}>{t`Kies een andere tijd`}</AppLink>
      ) : (
        talk.mayMove.reason && <p className="tsp-soft">{problem(talk.mayMove.reason).title}</p>
      )}
      {talk.mayCancel.allowed && <CallOff id={talk.id} />}
    </Section>
  )
}

function CallOff({ id }: { id: string }) {
  const { t } = useLingui()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const callOff = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      await speak(cancelConversation, { params: { id } })
      await talksChanged()
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
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
        corner={<WayOut second />}
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
        <p>{t`Jullie houden dit gesprek. Je kunt later een nieuwe tijd kiezen. Iedereen krijgt bericht.`}</p>
        {failure !== undefined && <Trouble error={failure} />}
      </Dialog>
    </>
  )
}

function save({ fileName, ics }: { fileName: string; ics: string }): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([ics], { type: 'text/calendar' }))
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}
