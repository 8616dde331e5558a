import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { StepLine } from '@tweespraak/contract/learner/steps'
import { Screen } from '@tweespraak/shell/screen'
import { Fetching } from '@tweespraak/shell/trouble'
import { AppLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'
import { useWho } from './today.tsx'
import { todayQuery } from './today-query.ts'

/** The steps of the part somebody is in; each can be opened, or read again. */
export function AllSteps() {
  const { t } = useLingui()
  const today = useQuery(todayQuery)
  if (!today.data)
    return (
      <Screen title={t`Inhoud`}>
        <Fetching query={today} />
      </Screen>
    )
  const { number, of, steps } = today.data.module
  return (
    <Screen
      title={t`Inhoud`}
      lead={<p>{t`Dit is module ${number} van ${of}. Elke stap kun je later nog eens lezen.`}</p>}
    >
      <ol className="step-list tsp-plain">
        {steps.map((step, at) => (
          <StepRow key={step.stepId} step={step} number={at + 1} />
        ))}
      </ol>
    </Screen>
  )
}

function StepRow({ step, number }: { step: StepLine; number: number }) {
  const { t } = useLingui()
  const who = useWho()
  const minutes = step.minutes
  const state = {
    open: '',
    begun: t`Begonnen`,
    done: t`Klaar`,
    passedOver: t`Overgeslagen`,
    later: t`Komt later`,
  }[step.state]
  return (
    <li>
      {step.state === 'later' ? (
        <p>{step.title}</p>
      ) : (
        <AppLink to={paths.step} state={{ number }}>
          {step.title}
        </AppLink>
      )}
      <p className="tsp-soft tsp-small step-facts">
        <span>{who(step)}</span>
        <span>{t`${minutes} minuten`}</span>
        {!step.required && <span>{t`Mag, hoeft niet`}</span>}
        {state && <span>{state}</span>}
      </p>
    </li>
  )
}
