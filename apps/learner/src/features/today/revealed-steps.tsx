import { useLingui } from '@lingui/react/macro'
import type { ResponseOf } from '@tweespraak/contract/endpoint'
import type { readToday } from '@tweespraak/contract/learner/steps'
import { Notice } from '@tweespraak/ui/notice'
import { AppLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'

/** Today begins with what both can read of each other since both are behind a step, until each has read it. */
export function RevealedSteps({ steps }: { steps: ResponseOf<typeof readToday>['revealed'] }) {
  const { t } = useLingui()
  return steps.map(({ stepId, title }) => (
    <Notice key={stepId} title={t`Jullie zijn allebei klaar met ‘${title}’`}>
      <AppLink to={paths.step} state={{ reveal: stepId }}>
        {t`Bekijk wat er staat`}
      </AppLink>
    </Notice>
  ))
}
