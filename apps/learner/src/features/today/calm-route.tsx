import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { helpQuery } from '../help/help-query.ts'

/** That the couple walks the calm route: the same words for both, wherever it is said, and never a reason. */
export function CalmRoute() {
  const { t, i18n } = useLingui()
  const texts = useQuery(helpQuery(i18n.locale)).data?.texts
  return (
    <p>
      {texts?.calmRoute ?? t`Jullie volgen nu de rustige route. In plaats van stappen samen doe je een stap alleen.`}
    </p>
  )
}
