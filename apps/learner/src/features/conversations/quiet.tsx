import { useLingui } from '@lingui/react/macro'
import { Mark } from '@tweespraak/ui/drawings/logo'
import { Shell } from '@tweespraak/ui/patterns/shell'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { paths } from '../../paths.ts'
import { ExitLink } from '../exit/exit-link.tsx'

/** Only the mark and the way out. */
export function Quiet({ children }: { children: ReactNode }) {
  const { t } = useLingui()
  return (
    <Shell
      skipWords={t`Naar de inhoud`}
      brand={
        <Link to={paths.today} aria-label={t`Naar het begin`}>
          <Mark />
        </Link>
      }
      corner={<ExitLink />}
    >
      {children}
    </Shell>
  )
}
