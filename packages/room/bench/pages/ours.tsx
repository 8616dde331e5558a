// The room as the apps show it: first the check of camera and microphone, then, after the press, the conversation.
import '@tweespraak/ui/styles.css'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { useLayoutEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { CallRoom, DeviceCheck, type Enter, useVisit } from '../../src/room.tsx'
import { countFrom } from './first-picture.ts'

const encryptionKey = new URLSearchParams(location.search).get('key') ?? ''
const enter: Enter = async () => ({ ...(await window.wayIn()), encryptionKey, seatId: 'ana' })

function Page() {
  const { media, call } = useVisit(enter)
  const [inside, setInside] = useState(false)
  useLayoutEffect(() => {
    const button = document.querySelector<HTMLButtonElement>('#join')
    if (!button) return
    countFrom(button)
    void media.start().then(() => {
      window.ready = true
    })
  }, [media])
  if (inside)
    return (
      <CallRoom
        call={call}
        media={media}
        title="Met Marijke"
        note=""
        self={{ name: 'Ana', line: 'one' }}
        who={() => ({ name: 'Marijke', line: 'third' })}
        help=""
        onOver={() => {}}
      />
    )
  return (
    <main>
      <DeviceCheck media={media} line="one" />
      <button type="button" id="join" onClick={() => setInside(true)}>
        Naar binnen
      </button>
    </main>
  )
}

i18n.loadAndActivate({ locale: 'nl', messages: {} })
const place = document.getElementById('app')
if (place)
  createRoot(place).render(
    <I18nProvider i18n={i18n}>
      <Page />
    </I18nProvider>,
  )
