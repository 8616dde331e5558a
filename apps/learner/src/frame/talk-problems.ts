import { useLingui } from '@lingui/react/macro'

/** Words for what can go wrong around a talk. */
export function useTalkProblems() {
  const { t } = useLingui()
  const back = t`Ga terug naar Gesprek. Daar zie je hoe het er nu voor staat.`
  return {
    'conversation.no_offer': { title: t`Dit kan nu niet meer.`, wayOut: back },
    'conversation.slot_taken': { title: t`Deze tijd is net weg.`, wayOut: t`Kies een andere tijd.` },
    'conversation.not_to_book': { title: t`Er staat al een tijd.`, wayOut: back },
    'conversation.not_booked': { title: t`Deze afspraak staat niet meer.`, wayOut: back },
    'conversation.moved_twice': {
      title: t`Jullie hebben al twee keer verzet.`,
      wayOut: t`Kan het echt niet? Zeg dan af en kies een nieuwe tijd.`,
    },
    'conversation.too_late': {
      title: t`Verzetten kan niet meer.`,
      wayOut: t`Dat kan tot 24 uur van tevoren. Afzeggen kan nog wel.`,
    },
    'conversation.already_started': { title: t`Het gesprek is al begonnen.`, wayOut: back },
    'video.not_available': {
      title: t`Beeld en geluid doen het nu niet.`,
      wayOut: t`Wacht even. We proberen het opnieuw.`,
    },
  }
}
