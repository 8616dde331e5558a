import { useLingui } from '@lingui/react/macro'
import { AppLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'

/** Says that one code is for two. Everybody sees it: only using a code tells whether it was used. */
export function PartnerBegan() {
  const { t } = useLingui()
  return (
    <p>
      {t`Is je partner al begonnen met deze code? Vraag dan om een uitnodiging.`}{' '}
      <AppLink to={paths.invitation}>{t`Ik ben uitgenodigd`}</AppLink>
    </p>
  )
}
