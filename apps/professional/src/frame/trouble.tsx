import { useLingui } from '@lingui/react/macro'
import { Button } from '@tweespraak/ui/button'
import { Notice } from '@tweespraak/ui/notice'
import { Skeleton } from '@tweespraak/ui/skeleton'
import { codeOf, minutesToWait } from '@tweespraak/web/errors'
import { useProblemWords } from './problem-words.ts'

/** What went wrong, that nothing is gone, and what to do now. */
export function Trouble({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useLingui()
  const words = useProblemWords()(codeOf(error), minutesToWait(error))
  return (
    <Notice kind="error" title={words.title}>
      <p>{words.wayOut}</p>
      {again && (
        <Button kind="quiet" onClick={again}>
          {t`Probeer het opnieuw`}
        </Button>
      )}
    </Notice>
  )
}

/** Empty ruled lines while something is being fetched, or what went wrong with it. */
export function Fetching({ query }: { query: { error: unknown; refetch: () => unknown } }) {
  const { t } = useLingui()
  if (!query.error) return <Skeleton words={t`Een moment`} />
  return <Trouble error={query.error} again={() => void query.refetch()} />
}
