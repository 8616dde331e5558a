import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { seeParting } from '@tweespraak/contract/learner/couple'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { Notice } from '@tweespraak/ui/notice'
import { callApi, queryClient } from '../../api.ts'
import { AppLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'
import type { Couple } from '../invite/couple.ts'
import { coupleQuery } from './today-query.ts'

/** Says once that the two no longer do this together, without who or why. */
export function Parted({ apart }: { apart: NonNullable<Couple['apart']> }) {
  const { t } = useLingui()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => callApi(seeParting, {}),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: coupleQuery.queryKey }),
  })
  return (
    <Notice title={apart === 'left' ? t`Je gaat alleen verder` : t`Jouw plek blijft`}>
      <div className="tsp-text">
        <p>
          {apart === 'left'
            ? t`Je doet dit programma nu alleen. Wat jij schreef, blijft van jou. Wat gedeeld was, kun je nog lezen.`
            : t`Jullie doen dit programma niet meer samen. Jouw plek blijft, met alles wat jij schreef. Bij ‘Hulp’ staat met wie je kunt praten.`}
        </p>
        {error && <Trouble error={error} />}
        <Actions>
          <Button kind="quiet" busy={isPending} busyWords={t`Een moment`} onClick={() => mutate()}>
            {t`Goed`}
          </Button>
          <AppLink to={paths.help}>{t`Naar Hulp`}</AppLink>
        </Actions>
      </div>
    </Notice>
  )
}
