import { useLingui } from '@lingui/react/macro'
import { answerOffer, type ConversationOverview } from '@tweespraak/contract/learner/conversations'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { Section } from '@tweespraak/ui/patterns/page'
import { useState } from 'react'
import { speak } from '../../api.ts'
import { Trouble } from '../../frame/trouble.tsx'
import { talksChanged } from './talks-query.ts'

type State = NonNullable<ConversationOverview['offer']>['state']

/** The offer of three talks. Each answers alone; nothing here depends on what the other said. */
export function Offer({ state }: { state: State }) {
  const { t } = useLingui()
  const [busy, setBusy] = useState<'yes' | 'notNow'>()
  const [failure, setFailure] = useState<unknown>()
  const say = async (answer: 'yes' | 'notNow') => {
    setBusy(answer)
    setFailure(undefined)
    try {
      await speak(answerOffer, { body: { answer } })
      await talksChanged()
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(undefined)
    }
  }
  const said: Record<State, string | null> = {
    open: null,
    waiting: t`Je zei ja. Kan er een tijd gekozen worden? Dan zie je dat hier.`,
    notNow: t`Je zei: niet nu. Je kunt dat altijd veranderen.`,
  }
  return (
    <Section title={t`Drie gesprekken, met hulp`}>
      <p>{t`Jullie kunnen drie keer praten met iemand die dit werk doet. Met beeld, gewoon thuis. Het kost niets.`}</p>
      <p>{t`Zeggen jullie allebei ja? Dan kies je een tijd. Alleen jij ziet wat je antwoordt.`}</p>
      {said[state] && (
        <p role="status">
          <strong>{said[state]}</strong>
        </p>
      )}
      {failure !== undefined && <Trouble error={failure} />}
      <Actions>
        {state !== 'waiting' && (
          <Button busy={busy === 'yes'} busyWords={t`Een moment`} onClick={() => void say('yes')}>
            {state === 'open' ? t`Ja, dat wil ik` : t`Ja, toch wel`}
          </Button>
        )}
        {state !== 'notNow' && (
          <Button kind="quiet" busy={busy === 'notNow'} busyWords={t`Een moment`} onClick={() => void say('notNow')}>
            {state === 'open' ? t`Niet nu` : t`Toch niet nu`}
          </Button>
        )}
      </Actions>
    </Section>
  )
}
