import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { saveAnswer } from '@tweespraak/contract/learner/steps'
import { Screen } from '@tweespraak/shell/screen'
import { Fetching } from '@tweespraak/shell/trouble'
import { currentLocale, switchLanguage } from '@tweespraak/web/i18n'
import { sendDrafts } from '@tweespraak/web/send-drafts'
import { lazy, Suspense, useEffect } from 'react'
import { callApi } from '../../api.ts'
import { loadMessages } from '../../locales/load-messages.ts'
import { FrontDoor } from '../arrival/front-door.tsx'
import { drafts } from '../saving/saving.ts'
import { meQuery } from '../session/person.ts'
import { BehindPin } from '../session/private.tsx'

const Today = lazy(async () => ({ default: (await import('./today.tsx')).Today }))

/** The first page: the front door for a visitor, today for somebody who is signed in. */
export function Start() {
  const { t } = useLingui()
  const me = useQuery(meQuery)
  if (me.data === undefined)
    return (
      <Screen title={t`Mijn plek`}>
        <Fetching query={me} />
      </Screen>
    )
  if (!me.data.signedIn) return <FrontDoor />
  return <BehindPin>{me.data.me && <AtHome locale={me.data.me.locale} alias={me.data.me.alias} />}</BehindPin>
}

/** In one's own language; what an earlier visit left on this device goes to the server first. */
function AtHome({ locale, alias }: { locale: 'nl' | 'en'; alias: string }) {
  useEffect(() => {
    if (currentLocale() !== locale) void switchLanguage(locale, loadMessages)
  }, [locale])
  useEffect(() => {
    void sendDrafts(drafts, (body, idempotencyKey) => callApi(saveAnswer, { body }, { idempotencyKey })).catch(
      () => undefined, // without a key or a store there is nothing to send
    )
  }, [])
  return (
    <Suspense fallback={null}>
      <Today alias={alias} />
    </Suspense>
  )
}
