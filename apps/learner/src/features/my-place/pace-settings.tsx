import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { choosePace, readPace } from '@tweespraak/contract/learner/pace'
import { Button } from '@tweespraak/ui/button'
import { More } from '@tweespraak/ui/more'
import { SaveState } from '@tweespraak/ui/save-state'
import { queryClient, speak } from '../../api.ts'
import { Fetching, Trouble } from '../../frame/trouble.tsx'
import { useWork } from '../session/use-work.ts'

const paceQuery = { queryKey: ['pace'], queryFn: () => speak(readPace, {}) }

/** A calmer pace for both, asked for by one. Nobody is told who asked, and nothing changes at once. */
export function PaceSettings() {
  const { t } = useLingui()
  const pace = useQuery(paceQuery)
  const { busy, done, failure, run } = useWork()
  const choose = (calmer: boolean) =>
    run(async () => queryClient.setQueryData(paceQuery.queryKey, await speak(choosePace, { body: { calmer } })))
  return (
    <More words={t`Rustiger aan`}>
      <p>{t`Is het even veel? Dan kan het programma rustiger. Jullie doen dan geen stappen samen. Voor elk van jullie komt er een stap alleen.`}</p>
      <p>{t`Het begint binnen een paar dagen, voor jullie allebei. Niemand krijgt te horen wie erom vroeg.`}</p>
      {pace.data?.calmer && (
        <p>{t`Jij vroeg erom. Neem je dat terug? Dan stopt het binnen een paar dagen, als er geen andere reden is.`}</p>
      )}
      {failure !== undefined && <Trouble error={failure} />}
      {pace.data ? (
        <Button kind="quiet" busy={busy} onClick={() => void choose(!pace.data.calmer)}>
          {pace.data.calmer ? t`Neem mijn vraag terug` : t`Ik wil het rustiger aan`}
        </Button>
      ) : (
        <Fetching query={pace} />
      )}
      {done && <SaveState state="saved">{pace.data?.calmer ? t`Je vraag is bewaard.` : t`Je vraag is weg.`}</SaveState>}
    </More>
  )
}
