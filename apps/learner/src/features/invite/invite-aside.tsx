import { useLingui } from '@lingui/react/macro'
import { Section } from '@tweespraak/ui/patterns/page'
import { AppLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'
import type { Couple } from './couple.ts'

/** Whether there is still somebody to ask along. Whoever parted finds it under one's own place, and not here. */
export const couldInvite = ({ partner, apart, mayInvite }: Couple): boolean => !partner && !apart && mayInvite

/** Beside today: how to do this with two, for whom that is still possible. Says nothing about the other. */
export function InviteAside({ couple }: { couple: Couple }) {
  const { t } = useLingui()
  return (
    <Section title={t`Samen`}>
      <p>
        {couple.invite
          ? t`Je uitnodiging staat open. Begin intussen rustig voor jezelf.`
          : t`Je kunt je partner uitnodigen. Begin intussen rustig voor jezelf.`}
      </p>
      <AppLink to={paths.partner}>{couple.invite ? t`Bekijk je uitnodiging` : t`Nodig je partner uit`}</AppLink>
    </Section>
  )
}
