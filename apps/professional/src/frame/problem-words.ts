import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'

interface Words {
  readonly title: string
  readonly wayOut: string
}

/** Our own words for every code a professional can meet. A code we do not know gets those of a fault on our side. */
export function useProblemWords(): (code: string, minutes?: number) => Words {
  const { t } = useLingui()
  const fault: Words = { title: t`Er ging iets mis bij ons.`, wayOut: t`Probeer het zo nog eens.` }
  const inWaiting = (minutes: number | undefined): Words => {
    const wait = minutes ?? 1
    return {
      title: t`Dat is nu te vaak geprobeerd.`,
      wayOut: t`Wacht ${plural(wait, { one: '# minuut', other: '# minuten' })}. Probeer het dan opnieuw.`,
    }
  }
  const words: Record<string, Words> = {
    'app.offline': { title: t`Er is nu geen verbinding.`, wayOut: t`Kijk of je internet hebt en probeer het opnieuw.` },
    'session.none': { title: t`Je bent uitgelogd.`, wayOut: t`Log opnieuw in.` },
    'sign_in.wrong': {
      title: t`Deze codes kloppen niet.`,
      wayOut: t`Kijk in je laatste mail en in je app. Of vraag een nieuwe code.`,
    },
    not_found: { title: t`Dit is er niet.`, wayOut: t`Ga terug naar de agenda.` },
    'request.invalid': { title: t`Er klopt iets niet.`, wayOut: t`Kijk na wat je invulde en probeer het opnieuw.` },
    'availability.too_short': {
      title: t`Deze tijd is te kort.`,
      wayOut: t`Geef minstens een uur vrij. Het einde komt na het begin.`,
    },
    'availability.in_the_past': { title: t`Deze tijd is al voorbij.`, wayOut: t`Kies een latere tijd.` },
    'availability.too_far_ahead': { title: t`Dat is meer dan een jaar vooruit.`, wayOut: t`Kies een eerdere dag.` },
    'availability.overlaps': {
      title: t`Een deel van deze tijd is al vrij.`,
      wayOut: t`Kies een andere tijd, of haal de oude eerst weg.`,
    },
    'availability.no_such_time': {
      title: t`Deze tijd bestaat die dag niet.`,
      wayOut: t`Dan gaat de klok een uur vooruit. Kies een andere tijd.`,
    },
    'availability.unknown_time_zone': {
      title: t`Je apparaat heeft een tijdzone die we niet kennen.`,
      wayOut: t`Zet de tijdzone van je apparaat goed.`,
    },
    'conversation.not_waiting': {
      title: t`Er wacht nu niemand.`,
      wayOut: t`Wie de pagina sloot, kan terugkomen. Wacht even.`,
    },
    'conversation.apart_first': {
      title: t`Je sprak ze nog niet allebei alleen.`,
      wayOut: t`Spreek eerst ieder apart. Daarna kunnen ze samen binnen.`,
    },
    'conversation.room_closed': { title: t`De kamer is dicht.`, wayOut: t`Dit gesprek is voorbij of afgezegd.` },
    'conversation.not_booked': { title: t`Dit gesprek staat niet meer.`, wayOut: t`Ga terug naar de agenda.` },
    'conversation.not_started': {
      title: t`Het gesprek is nog niet begonnen.`,
      wayOut: t`Stoppen kan vanaf de begintijd. Afzeggen kan nu al.`,
    },
    'conversation.already_started': {
      title: t`Het gesprek is al begonnen.`,
      wayOut: t`Afzeggen kan niet meer. Je kunt het gesprek wel afsluiten.`,
    },
    'video.not_available': {
      title: t`Beeld en geluid doen het nu niet.`,
      wayOut: t`Wacht even. We proberen het opnieuw.`,
    },
  }
  return (code, minutes) => (code === 'request.too_many' ? inWaiting(minutes) : (words[code] ?? fault))
}
