import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { extendTime } from '@tweespraak/contract/learner/couple'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { Section } from '@tweespraak/ui/patterns/page'
import { callApi, queryClient } from '../../api.ts'
import { AppLink } from '../../layout/app-link.tsx'
import { dateLocale } from '../../layout/date-locale.ts'
import { paths } from '../../paths.ts'
import type { Couple } from '../invite/couple.ts'
import { coupleQuery, todayQuery } from './today-query.ts'

/** In the place of the next step, once the time is over: what stays, and what can still be done. */
export function TimeIsOver({ couple }: { couple: Couple }) {
  const { t } = useLingui()
  const day = useDay()(couple.until)
  return (
    <Section title={couple.apart ? t`De tijd van dit programma is voorbij` : t`Jullie tijd is voorbij`}>
      <p>{t`Het programma liep tot ${day}. Wat je schreef, blijft hier staan. Je kunt alles teruglezen.`}</p>
      {couple.mayExtend && !couple.apart && (
        <p>{t`Wil je verder? Dan kunnen er één keer 13 weken bij, voor jullie allebei.`}</p>
      )}
      <Actions>
        {couple.mayExtend && <MoreTime kind="pen" />}
        <AppLink to={paths.steps}>{t`Bekijk de inhoud`}</AppLink>
        <AppLink to={paths.myPlace}>{t`Neem mee wat van jou is`}</AppLink>
      </Actions>
    </Section>
  )
}

/** Beside today in the last weeks: until when, and that it can be longer. */
export function TimeAside({ couple }: { couple: Couple }) {
  const { t } = useLingui()
  const day = useDay()(couple.until)
  return (
    <Section title={t`Jullie tijd`}>
      <p>{t`Jullie kunnen verder tot ${day}. Wil je meer tijd? Er kunnen één keer 13 weken bij.`}</p>
      <MoreTime kind="quiet" />
    </Section>
  )
}

function MoreTime({ kind }: { kind: 'pen' | 'quiet' }) {
  const { t } = useLingui()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => callApi(extendTime, {}),
    onSuccess: () =>
      Promise.all([coupleQuery, todayQuery].map(({ queryKey }) => queryClient.invalidateQueries({ queryKey }))),
  })
  return (
    <>
      {error && <Trouble error={error} />}
      <Button kind={kind} busy={isPending} busyWords={t`Een moment`} onClick={() => mutate()}>
        {t`Neem 13 weken erbij`}
      </Button>
    </>
  )
}

/** "20 mei 2027" */
function useDay(): (at: string) => string {
  const { i18n } = useLingui()
  return (at) => new Intl.DateTimeFormat(dateLocale(i18n.locale), { dateStyle: 'long' }).format(new Date(at))
}
