import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { AppLink } from '@tweespraak/shell/app-link'
import { Logo } from '@tweespraak/ui/drawings/logo'
import { linkClass } from '@tweespraak/ui/link'
import { Banner, Nav, Shell } from '@tweespraak/ui/patterns/shell'
import { switchLanguage } from '@tweespraak/web/i18n'
import { useEffect } from 'react'
import { Link, NavLink, Outlet } from 'react-router'
import { municipalityQuery, session } from '../api.ts'
import { loadMessages } from '../locales/load-messages.ts'
import { paths } from '../paths.ts'
import { useHouseStyle } from './use-house-style.ts'

/** What is round every page: the gemeente, the mark, the places, the foot. */
export function AppFrame() {
  const { t } = useLingui()
  const me = useQuery(session.meQuery).data
  const municipality = useQuery({ ...municipalityQuery, enabled: Boolean(me) }).data
  useHouseStyle(municipality?.look)
  const title = t`Tweespraak voor gemeenten`
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <Shell
      kind="desk"
      skipWords={t`Naar de inhoud`}
      banner={
        municipality && (
          <Banner name={t`Gemeente ${municipality.name}`}>
            <LanguageSwitch />
          </Banner>
        )
      }
      brand={
        <Link to={paths.report} aria-label={t`Tweespraak, naar het begin`}>
          <Logo name="Tweespraak" />
        </Link>
      }
      nav={me ? <Places /> : undefined}
      corner={me ? <span className="tsp-screen">{me.name}</span> : <LanguageSwitch />}
      footer={me ? <Foot /> : undefined}
    >
      <Outlet />
    </Shell>
  )
}

function Places() {
  const { t } = useLingui()
  return (
    <Nav label={t`Hoofdpagina’s`}>
      <NavLink to={paths.report} end>
        {t`Rapport`}
      </NavLink>
      <NavLink to={paths.licences}>{t`Licenties`}</NavLink>
      <NavLink to={paths.codes}>{t`Codes`}</NavLink>
      <NavLink to={paths.explanation}>{t`Uitleg`}</NavLink>
    </Nav>
  )
}

function LanguageSwitch() {
  const { i18n } = useLingui()
  const other = i18n.locale === 'en' ? 'nl' : 'en'
  return (
    <button
      type="button"
      lang={other}
      className={`plain-button tsp-screen ${linkClass('ink')}`}
      onClick={() => void switchLanguage(other, loadMessages)}
    >
      {other === 'en' ? 'English' : 'Nederlands'}
    </button>
  )
}

function Foot() {
  const { t } = useLingui()
  return (
    <>
      <AppLink kind="ink" to={paths.explanation}>{t`Zo zijn de cijfers gemaakt`}</AppLink>
      <a className={linkClass('ink')} href="/third-party-notices.txt">{t`Gebruikte software`}</a>
      <button type="button" className={`plain-button ${linkClass('ink')}`} onClick={() => void session.signOut()}>
        {t`Uitloggen`}
      </button>
    </>
  )
}
