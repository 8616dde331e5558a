import { useLingui } from '@lingui/react/macro'
import { Button } from '@tweespraak/ui/button'
import { Notice } from '@tweespraak/ui/notice'
import { Skeleton } from '@tweespraak/ui/skeleton'
import { codeOf, minutesToWait } from '@tweespraak/web/errors'
import { useProblemMessage } from './problem-messages.ts'

/** Says what went wrong, in the words of the app, and what to do now. */
export function Trouble({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useLingui()
  const message = useProblemMessage()(codeOf(error), minutesToWait(error))
  return (
    <Notice kind="error" title={message.title}>
      <p>{message.wayOut}</p>
      {again && (
        <Button kind="quiet" onClick={again}>
          {t`Probeer het opnieuw`}
        </Button>
      )}
    </Notice>
  )
}

/** Draws empty ruled lines while something is being fetched, or says what went wrong with it. */
export function Fetching({ query }: { query: { error: unknown; refetch: () => unknown } }) {
  const { t } = useLingui()
  if (!query.error) return <Skeleton words={t`Een moment`} />
  return <Trouble error={query.error} again={() => void query.refetch()} />
}
