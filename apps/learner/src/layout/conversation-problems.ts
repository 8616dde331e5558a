import { msg } from '@lingui/core/macro'
import type { ProblemMessages } from '@tweespraak/shell/problem-messages'

const back = msg`Ga terug naar Gesprek. Daar zie je hoe het er nu voor staat.`

/** The words for what can go wrong around a conversation. */
export const conversationProblems: ProblemMessages['byCode'] = {
  'conversation.no_offer': { title: msg`Dit kan nu niet meer.`, wayOut: back },
  'conversation.slot_taken': { title: msg`Deze tijd is net weg.`, wayOut: msg`Kies een andere tijd.` },
  'conversation.not_to_book': { title: msg`Er staat al een tijd.`, wayOut: back },
  'conversation.not_booked': { title: msg`Deze afspraak staat niet meer.`, wayOut: back },
  'conversation.moved_twice': {
    title: msg`Jullie hebben al twee keer verzet.`,
    wayOut: msg`Kan het echt niet? Zeg dan af en kies een nieuwe tijd.`,
  },
  'conversation.too_late': {
    title: msg`Verzetten kan niet meer.`,
    wayOut: msg`Dat kan tot 24 uur van tevoren. Afzeggen kan nog wel.`,
  },
  'conversation.already_started': { title: msg`Het gesprek is al begonnen.`, wayOut: back },
  'video.not_available': {
    title: msg`Beeld en geluid doen het nu niet.`,
    wayOut: msg`Wacht even. We proberen het opnieuw.`,
  },
}
