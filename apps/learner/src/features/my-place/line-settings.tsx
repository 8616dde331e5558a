import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { chooseLine } from '@tweespraak/contract/learner/couple'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { LineMark } from '@tweespraak/ui/drawings/lines'
import { More } from '@tweespraak/ui/more'
import { callApi, queryClient } from '../../api.ts'
import type { Couple } from '../invite/couple.ts'
import { coupleQuery } from '../today/today-query.ts'

/** Which line is whose. Swapping changes it for both. */
export function LineSettings({ couple: { mine, partner } }: { couple: Couple }) {
  const { t } = useLingui()
  const other = mine.line === 'one' ? 'two' : 'one'
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => callApi(chooseLine, { body: { line: other } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: coupleQuery.queryKey }),
  })
  return (
    <More words={t`Je lijn`}>
      <p className="line-row">
        <LineMark line={mine.line} /> {mine.alias}
      </p>
      {partner && (
        <p className="line-row">
          <LineMark line={partner.line} /> {partner.alias}
        </p>
      )}
      {partner && <p>{t`Wissel je? Dan verandert de lijn van ${partner.alias} ook.`}</p>}
      {error && <Trouble error={error} />}
      <Button kind="quiet" busy={isPending} onClick={() => mutate()}>
        {partner ? t`Wissel de lijnen` : t`Neem de andere lijn`}
      </Button>
    </More>
  )
}
