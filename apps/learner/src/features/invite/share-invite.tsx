import { useLingui } from '@lingui/react/macro'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { TextArea } from '@tweespraak/ui/fields/text-area'
import { Section } from '@tweespraak/ui/patterns/page'
import { lazy, Suspense, useState } from 'react'
import { ButtonLink } from '../../layout/app-link.tsx'
import { dateLocale } from '../../layout/date-locale.ts'
import { paths } from '../../paths.ts'
import { useScreenState } from '../session/screen-state.ts'
import type { MadeInvite } from './couple.ts'

const QrCode = lazy(async () => ({ default: (await import('@tweespraak/shell/qr-code')).QrCode }))

/** Three ways to hand over one invite. The text is neutral, and can be changed before it goes. */
export function ShareInvite({ invite, onRevoke }: { invite: MadeInvite; onRevoke: () => void }) {
  const { t, i18n } = useLingui()
  const { link, spokenCode, expiresAt } = invite
  const [text, setText] = useScreenState(`text/${link}`, t`Ik wil dit graag samen met je doen. Kijk je even? ${link}`)
  const [copied, setCopied] = useState(false)
  const day = new Intl.DateTimeFormat(dateLocale(i18n.locale), { day: 'numeric', month: 'long' }).format(
    new Date(expiresAt),
  )
  const mayShare = typeof navigator.share === 'function'
  const send = () => {
    // Closing the phone's own sheet is no error.
    navigator.share({ text }).catch(() => undefined)
  }
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => document.querySelector<HTMLTextAreaElement>('#invite-text')?.select(),
    )
  }
  return (
    <>
      <TextArea
        id="invite-text"
        label={t`Stuur een bericht`}
        hint={t`Je kunt deze tekst veranderen. Laat de link staan.`}
        rows={3}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setCopied(false)
        }}
      />
      <Actions>
        {mayShare && <Button onClick={send}>{t`Verstuur`}</Button>}
        <Button kind={mayShare ? 'quiet' : 'pen'} onClick={copy}>
          {t`Kopieer de tekst`}
        </Button>
      </Actions>
      <p role="status" className="tsp-soft">
        {copied && t`Gekopieerd. Plak hem in een bericht.`}
      </p>
      <Section title={t`Of lees deze tekens voor`}>
        <p className="tsp-h2 spoken-code">{spokenCode}</p>
        <p>{t`Je partner gaat naar deze website en kiest “Ik ben uitgenodigd”.`}</p>
      </Section>
      <Section title={t`Of laat dit scannen`}>
        <Suspense fallback={null}>
          <QrCode text={link} words={t`Een vierkante code met de link van je uitnodiging`} />
        </Suspense>
      </Section>
      <p className="tsp-soft">{t`De uitnodiging werkt tot en met ${day}. Je ziet hem na deze pagina niet meer terug.`}</p>
      <Actions>
        <ButtonLink kind="quiet" to={paths.today}>{t`Naar Vandaag`}</ButtonLink>
        <Button kind="link" onClick={onRevoke}>
          {t`Trek de uitnodiging in`}
        </Button>
      </Actions>
    </>
  )
}
