import { useLingui } from '@lingui/react/macro'
import { Logo, Mark } from '@tweespraak/ui/drawings/logo'
import { linkClass } from '@tweespraak/ui/link'
import { Nav, Shell } from '@tweespraak/ui/patterns/shell'
import { useEffect } from 'react'
import { Link, NavLink, Outlet, useLocation } from 'react-router'
import { readNote } from './features/arrival/arrival-note.ts'
import { ExitLink } from './features/exit/exit-link.tsx'
import { useMe, useSignedIn } from './features/session/use-me.ts'
import { useSignOut } from './features/session/use-sign-out.tsx'
import { AppLink } from './layout/app-link.tsx'
import { productName } from './layout/product-name.ts'
import { paths } from './paths.ts'

/** The main places carry the bar with places; a step, and what nobody signed in for, does not. */
const mainPlaces: readonly string[] = [paths.today, paths.steps, paths.conversations, paths.myPlace]

/** What is round every page: the mark, the way out, the foot. */
export function AppFrame() {
  const { t } = useLingui()
  const me = useMe()
  const signedIn = useSignedIn()
  const { pathname } = useLocation()
  const title = t`Mijn omgeving`
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <Shell
      skipWords={t`Naar de inhoud`}
      brand={
        <Link to={paths.today}>
          {mainPlaces.includes(pathname) ? <Logo name={productName} /> : <Mark />}
          <span className="tsp-hidden">{t`Naar het begin`}</span>
        </Link>
      }
      corner={<ExitLink />}
      nav={me && mainPlaces.includes(pathname) ? <Places /> : undefined}
      footer={<Foot signedIn={signedIn} pathname={pathname} />}
    >
      <Outlet />
    </Shell>
  )
}

function Places() {
  const { t } = useLingui()
  return (
    <Nav label={t`Hoofdpagina’s`}>
      <NavLink to={paths.today} end>
        {t`Vandaag`}
      </NavLink>
      <NavLink to={paths.steps}>{t`Inhoud`}</NavLink>
      <NavLink to={paths.conversations}>{t`Gesprek`}</NavLink>
      <NavLink to={paths.myPlace}>{t`Mijn plek`}</NavLink>
    </Nav>
  )
}

function Foot({ signedIn, pathname }: { signedIn: boolean; pathname: string }) {
  const { t } = useLingui()
  const halfway = readNote()
  const { signOut, question } = useSignOut()
  return (
    <>
      <AppLink kind="ink" to={paths.help}>{t`Hulp en contact`}</AppLink>
      <AppLink kind="ink" to={paths.whoSeesWhat}>{t`Wie ziet wat?`}</AppLink>
      {halfway && pathname !== paths[halfway.at] && (signedIn || pathname !== paths.today) && (
        <AppLink kind="ink" to={paths[halfway.at]}>{t`Ga verder waar je was`}</AppLink>
      )}
      {signedIn && (
        <button type="button" className={`plain-button ${linkClass('ink')}`} onClick={signOut}>
          {t`Uitloggen`}
        </button>
      )}
      {question}
    </>
  )
}
