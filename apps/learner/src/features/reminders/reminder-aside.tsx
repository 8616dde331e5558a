import { useLingui } from '@lingui/react/macro'
import { closeMomentSuggestion, goOnWithReminders } from '@tweespraak/contract/learner/reminders'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { Section } from '@tweespraak/ui/patterns/page'
import { speak } from '../../api.ts'
import { AppLink } from '../../frame/app-link.tsx'
import { Trouble } from '../../frame/trouble.tsx'
import { paths } from '../../paths.ts'
import { useWork } from '../session/use-work.ts'
import { changingReminders } from './reminders-query.ts'

/** Opens *Mijn plek* where reminders stand. */
const there = { open: 'reminders' }

/** Beside today, when there is something to ask: whether mails go on, or else whether a fixed moment would help. */
export function ReminderAside({ asked }: { asked: boolean }) {
  return asked ? <Question /> : <MomentSuggestion />
}

function Question() {
  const { t } = useLingui()
  const { busy, failure, run } = useWork()
  return (
    <Section title={t`Mail van ons`}>
      <p>{t`We mailden je een paar keer. Wil je dat we doorgaan?`}</p>
      {failure !== undefined && <Trouble error={failure} />}
      <Actions>
        <Button
          kind="quiet"
          busy={busy}
          onClick={() => void run(() => changingReminders(speak(goOnWithReminders, {})))}
        >
          {t`Ja, ga door`}
        </Button>
        <AppLink to={paths.myPlace} state={there}>
          {t`Even niet, of stoppen`}
        </AppLink>
      </Actions>
    </Section>
  )
}

function MomentSuggestion() {
  const { t } = useLingui()
  const { busy, failure, run } = useWork()
  return (
    <Section title={t`Een vast moment`}>
      <p>{t`Een vast moment in de week helpt om door te gaan. Het is van jou alleen.`}</p>
      {failure !== undefined && <Trouble error={failure} />}
      <p className="step-facts">
        <AppLink to={paths.myPlace} state={there}>
          {t`Kies een moment`}
        </AppLink>
        <Button
          kind="link"
          busy={busy}
          onClick={() => void run(() => changingReminders(speak(closeMomentSuggestion, {})))}
        >
          {t`Nee, dank je`}
        </Button>
      </p>
    </Section>
  )
}
