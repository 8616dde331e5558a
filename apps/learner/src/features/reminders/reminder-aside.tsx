import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { closeMomentSuggestion, goOnWithReminders } from '@tweespraak/contract/learner/reminders'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { Section } from '@tweespraak/ui/patterns/page'
import { callApi } from '../../api.ts'
import { AppLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'
import { remindersChanged } from './reminders-query.ts'

/** Opens *Mijn plek* where reminders stand. */
const there = { open: 'reminders' }

/** Beside today, when there is something to ask: whether mails go on, or else whether a fixed moment would help. */
export function ReminderAside({ asked }: { asked: boolean }) {
  return asked ? <Question /> : <MomentSuggestion />
}

function Question() {
  const { t } = useLingui()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => callApi(goOnWithReminders, {}),
    onSuccess: remindersChanged,
  })
  return (
    <Section title={t`Mail van ons`}>
      <p>{t`We mailden je een paar keer. Wil je dat we doorgaan?`}</p>
      {error && <Trouble error={error} />}
      <Actions>
        <Button kind="quiet" busy={isPending} onClick={() => mutate()}>
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
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => callApi(closeMomentSuggestion, {}),
    onSuccess: remindersChanged,
  })
  return (
    <Section title={t`Een vast moment`}>
      <p>{t`Een vast moment in de week helpt om door te gaan. Het is van jou alleen.`}</p>
      {error && <Trouble error={error} />}
      <p className="step-facts">
        <AppLink to={paths.myPlace} state={there}>
          {t`Kies een moment`}
        </AppLink>
        <Button kind="link" busy={isPending} onClick={() => mutate()}>
          {t`Nee, dank je`}
        </Button>
      </p>
    </Section>
  )
}
