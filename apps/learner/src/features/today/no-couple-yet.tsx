import { useLingui } from '@lingui/react/macro'
import { Screen } from '@tweespraak/shell/screen'
import { Actions } from '@tweespraak/ui/actions'
import { ButtonLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'

/** An account without a programme: the tab was closed on the way in, or somebody left. */
export function NoCoupleYet() {
  const { t } = useLingui()
  return (
    <Screen title={t`Je plek is er`} drawing="table" lead={<p>{t`Er hoort nog een code bij, of een uitnodiging.`}</p>}>
      <Actions>
        <ButtonLink to={paths.code}>{t`Ik heb een code`}</ButtonLink>
        <ButtonLink kind="quiet" to={paths.invitation}>{t`Ik ben uitgenodigd`}</ButtonLink>
      </Actions>
    </Screen>
  )
}
