import { useLingui } from '@lingui/react/macro'
import { Button } from '@tweespraak/ui/button'
import { useEffect, useState } from 'react'

/**
 * Reads the words of a step with a voice of the device itself: the text does not leave it. Own writing is never read.
 * Without such a voice there is no button.
 */
export function ReadAloud({ text }: { text: string }) {
  const { t, i18n } = useLingui()
  const voice = useOwnVoice(i18n.locale)
  const [reading, setReading] = useState(false)
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), [])
  if (!voice) return null
  const begin = () => {
    const said = new SpeechSynthesisUtterance(text)
    said.voice = voice
    said.lang = voice.lang
    said.rate = 0.95
    said.onend = () => setReading(false)
    said.onerror = () => setReading(false)
    speechSynthesis.cancel()
    speechSynthesis.speak(said)
    setReading(true)
  }
  const end = () => {
    speechSynthesis.cancel()
    setReading(false)
  }
  return (
    <Button kind="quiet" icon={reading ? 'pause' : 'sound'} onClick={reading ? end : begin}>
      {reading ? t`Stop met voorlezen` : t`Lees voor`}
    </Button>
  )
}

function useOwnVoice(locale: string): SpeechSynthesisVoice | undefined {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([])
  useEffect(() => {
    const speech = globalThis.speechSynthesis
    if (!speech) return
    const look = () => setVoices(speech.getVoices())
    look()
    speech.addEventListener('voiceschanged', look)
    return () => speech.removeEventListener('voiceschanged', look)
  }, [])
  return voices.find(({ lang, localService }) => localService && lang.startsWith(locale))
}
