import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { answerOffer, type ConversationOverview } from '@tweespraak/contract/learner/conversations'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { Section } from '@tweespraak/ui/patterns/page'
import { callApi } from '../../api.ts'
import { conversationsChanged } from './conversations-query.ts'

type State = NonNullable<ConversationOverview['offer']>['state']

/** The offer of three conversations. Each answers alone; nothing here depends on what the other said. */
export function Offer({ state }: { state: State }) {
  const { t } = useLingui()
  const { mutate, isPending, variables, error } = useMutation({
    mutationFn: (answer: 'yes' | 'notNow') => callApi(answerOffer, { body: { answer } }),
    onSuccess: conversationsChanged,
  })
  const isSaying = (answer: 'yes' | 'notNow') => isPending && variables === answer
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
      {error && <Trouble error={error} />}
      <Actions>
        {state !== 'waiting' && (
          <Button busy={isSaying('yes')} busyWords={t`Een moment`} onClick={() => mutate('yes')}>
            {state === 'open' ? t`Ja, dat wil ik` : t`Ja, toch wel`}
          </Button>
        )}
        {state !== 'notNow' && (
          <Button kind="quiet" busy={isSaying('notNow')} busyWords={t`Een moment`} onClick={() => mutate('notNow')}>
            {state === 'open' ? t`Niet nu` : t`Toch niet nu`}
          </Button>
        )}
      </Actions>
    </Section>
  )
}
