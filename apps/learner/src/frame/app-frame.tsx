import { useLingui } from '@lingui/react/macro'
import { linkClass } from '@tweespraak/ui/link'
import { Logo, Mark } from '@tweespraak/ui/logo'
import { Nav, Shell } from '@tweespraak/ui/patterns/shell'
import { QuickExit } from '@tweespraak/ui/quick-exit'
import { useEffect } from 'react'
import { Link, NavLink, Outlet, useLocation } from 'react-router'
import { useMe } from '../features/session/use-me.ts'
import { useSignOut } from '../features/session/use-sign-out.ts'
import { paths, weather } from '../paths.ts'
import { AppLink } from './app-link.tsx'
import { leaveAtOnce } from './leave.ts'
import { useExitIsLoud } from './loud-exit.ts'
import { productName } from './product-name.ts'

/** The main places carry the bar with places; a step, and what nobody signed in for, does not. */
const mainPlaces: readonly string[] = [paths.today, paths.steps, paths.myPlace]

/** What is round every page: the mark, the way out, the foot. */
export function AppFrame() {
  const { t, i18n } = useLingui()
  const me = useMe()
  const { pathname } = useLocation()
  const loud = useExitIsLoud()
  const title = t`Mijn omgeving`
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <Shell
      skipWords={t`Naar de inhoud`}
      brand={
        <Link to={paths.today} replace>
          {mainPlaces.includes(pathname) ? <Logo name={productName} /> : <Mark />}
          <span className="tsp-hidden">{t`Naar het begin`}</span>
        </Link>
      }
      corner={
        <QuickExit
          key={i18n.locale}
          href={weather}
          filled={loud}
          onExit={leaveAtOnce}
          shiftWords={(left) => (left === 2 ? t`Nog twee keer Shift sluit deze website.` : t`Nog één keer Shift.`)}
        >
          {loud ? t`Sluit deze website meteen` : t`Sluit meteen`}
        </QuickExit>
      }
      nav={me && mainPlaces.includes(pathname) ? <Places /> : undefined}
      footer={<Foot signedIn={Boolean(me)} />}
    >
      <Outlet />
    </Shell>
  )
}

function Places() {
  const { t } = useLingui()
  return (
    <Nav label={t`Hoofdpagina’s`}>
      <NavLink to={paths.today} replace end>
        {t`Vandaag`}
      </NavLink>
      <NavLink to={paths.steps} replace>
        {t`Inhoud`}
      </NavLink>
      <NavLink to={paths.myPlace} replace>
        {t`Mijn plek`}
      </NavLink>
    </Nav>
  )
}

function Foot({ signedIn }: { signedIn: boolean }) {
  const { t } = useLingui()
  const signOut = useSignOut()
  return (
    <>
      <AppLink kind="ink" to={paths.help}>{t`Hulp en contact`}</AppLink>
      <AppLink kind="ink" to={paths.whoSeesWhat}>{t`Wie ziet wat?`}</AppLink>
      {signedIn && (
        <button type="button" className={`plain-button ${linkClass('ink')}`} onClick={signOut}>
          {t`Uitloggen`}
        </button>
      )}
    </>
  )
}
