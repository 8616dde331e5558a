import { useLingui } from '@lingui/react/macro'
import { AppLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'

/** Shown to everybody alike: whether a code was used is told by nothing but using it, and one code is for two. */
export function PartnerBegan() {
  const { t } = useLingui()
  return (
    <p>
      {t`Is je partner al begonnen met deze code? Vraag dan om een uitnodiging.`}{' '}
      <AppLink to={paths.invitation}>{t`Ik ben uitgenodigd`}</AppLink>
    </p>
  )
}
