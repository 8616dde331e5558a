import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'

interface Words {
  readonly title: string
  readonly wayOut: string
}

/** Our own words for every code a screen can meet. A code we do not know gets the words of a fault on our side. */
export function useProblemWords(): (code: string, minutes?: number) => Words {
  const { t } = useLingui()
  const fault: Words = {
    title: t`Er ging iets mis bij ons.`,
    wayOut: t`Er is niets weg. Probeer het zo nog eens.`,
  }
  const inWaiting = (minutes: number | undefined): Words => {
    const wait = minutes ?? 1
    return {
      title: t`Dat is nu te vaak geprobeerd.`,
      wayOut: t`Wacht ${plural(wait, { one: '# minuut', other: '# minuten' })}. Probeer het dan opnieuw.`,
    }
  }
  const words: Record<string, Words> = {
    'app.offline': {
      title: t`Er is nu geen verbinding.`,
      wayOut: t`Er is niets weg. Kijk of u internet hebt en probeer het opnieuw.`,
    },
    'session.none': { title: t`U bent uitgelogd.`, wayOut: t`Log opnieuw in.` },
    'sign_in.wrong': {
      title: t`Een van de twee codes klopt niet.`,
      wayOut: t`Wacht tot uw app een nieuwe code toont. Of vraag een nieuwe code per mail.`,
    },
    'request.invalid': { title: t`Er klopt iets niet.`, wayOut: t`Kijk na wat u invulde en probeer het opnieuw.` },
    not_found: { title: t`Dit is er niet.`, wayOut: t`Kijk na of u alles goed hebt getypt.` },
    'licence.batch_over': {
      title: t`Deze licenties zijn afgelopen.`,
      wayOut: t`Kies andere licenties, of koop nieuwe.`,
    },
    'licence.too_many_codes': {
      title: t`Er zijn al genoeg codes gemaakt.`,
      wayOut: t`Print codes die u al hebt. Voor elke plaats kunt u tien codes maken.`,
    },
    'licence.set_withdrawn': { title: t`Deze codes zijn ingetrokken.`, wayOut: t`Maak nieuwe codes.` },
  }
  return (code, minutes) => (code === 'request.too_many' ? inWaiting(minutes) : (words[code] ?? fault))
}
