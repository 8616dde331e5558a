import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Button } from '@tweespraak/ui/button'
import { Logo } from '@tweespraak/ui/drawings/logo'
import { linkClass } from '@tweespraak/ui/link'
import { Nav, Shell } from '@tweespraak/ui/patterns/shell'
import { switchLanguage } from '@tweespraak/web/i18n'
import { useEffect } from 'react'
import { Link, NavLink, Outlet } from 'react-router'
import { session } from '../api.ts'
import { loadMessages } from '../locales/load-messages.ts'
import { paths } from '../paths.ts'
import { hideNames, useNamesHidden } from './hidden-names.ts'

/** What is round every page but the room. The window's title never names anybody. */
export function DeskFrame() {
  const { t } = useLingui()
  const me = useQuery(session.meQuery).data
  const title = t`Mijn werkplek`
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <Shell
      kind="desk"
      skipWords={t`Naar de inhoud`}
      brand={
        <Link to={paths.agenda}>
          <Logo name="Tweespraak" />
        </Link>
      }
      corner={me ? <HideNames /> : undefined}
      nav={me ? <Places /> : undefined}
      footer={<Foot name={me?.name} />}
    >
      <Outlet />
    </Shell>
  )
}

function Places() {
  const { t } = useLingui()
  return (
    <Nav label={t`Hoofdpagina’s`}>
      <NavLink to={paths.agenda} end>
        {t`Agenda`}
      </NavLink>
      <NavLink to={paths.times}>{t`Tijden vrijgeven`}</NavLink>
    </Nav>
  )
}

function HideNames() {
  const { t } = useLingui()
  const hidden = useNamesHidden()
  return (
    <Button kind="link" onClick={() => hideNames(!hidden)}>
      {hidden ? t`Toon namen` : t`Verberg namen`}
    </Button>
  )
}

function Foot({ name }: { name: string | undefined }) {
  const { t, i18n } = useLingui()
  const other = i18n.locale === 'en' ? 'nl' : 'en'
  return (
    <>
      <Button kind="link" lang={other} onClick={() => void switchLanguage(other, loadMessages)}>
        {other === 'en' ? 'English' : 'Nederlands'}
      </Button>
      {name && (
        <Button kind="link" onClick={() => void session.signOut()}>
          {t`${name} uitloggen`}
        </Button>
      )}
      <a className={linkClass('ink')} href="/third-party-notices.txt">{t`Gebruikte software`}</a>
    </>
  )
}
