import { useLingui } from '@lingui/react/macro'
import { Screen } from '@tweespraak/shell/screen'
import { Actions } from '@tweespraak/ui/actions'
import { ButtonLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'
import { readNote } from './arrival-note.ts'
import { LanguageSwitch } from './language-switch.tsx'

/** The first page for somebody who is not signed in. */
export function FrontDoor() {
  const { t } = useLingui()
  const kept = readNote()
  return (
    <Screen title={t`Goed dat je er bent`} drawing="table" lead={<p>{t`Hoe kom je binnen?`}</p>}>
      {kept && (
        <Actions>
          <ButtonLink to={paths[kept.at]}>{t`Ga verder waar je was`}</ButtonLink>
        </Actions>
      )}
      <Actions>
        <ButtonLink {...(kept && { kind: 'quiet' })} to={paths.signIn}>{t`Ik was hier al`}</ButtonLink>
        <ButtonLink kind="quiet" to={paths.code} state={{ anew: true }}>{t`Ik heb een code`}</ButtonLink>
        <ButtonLink kind="quiet" to={paths.invitation} state={{ anew: true }}>{t`Ik ben uitgenodigd`}</ButtonLink>
      </Actions>
      <LanguageSwitch />
    </Screen>
  )
}
