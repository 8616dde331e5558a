import { msg } from '@lingui/core/macro'
import type { ProblemMessage, ProblemMessages } from '@tweespraak/shell/problem-messages'

const fault: ProblemMessage = { title: msg`Er ging iets mis bij ons.`, wayOut: msg`Probeer het zo nog eens.` }

/** The words for every code a professional can meet. */
export const problemMessages: ProblemMessages = {
  fault,
  byCode: {
    'app.offline': {
      title: msg`Er is nu geen verbinding.`,
      wayOut: msg`Kijk of je internet hebt en probeer het opnieuw.`,
    },
    'session.none': { title: msg`Je bent uitgelogd.`, wayOut: msg`Log opnieuw in.` },
    'sign_in.wrong': {
      title: msg`Deze codes kloppen niet.`,
      wayOut: msg`Kijk in je laatste mail en in je app. Of vraag een nieuwe code.`,
    },
    not_found: { title: msg`Dit is er niet.`, wayOut: msg`Ga terug naar de agenda.` },
    'request.invalid': { title: msg`Er klopt iets niet.`, wayOut: msg`Kijk na wat je invulde en probeer het opnieuw.` },
    'availability.too_short': {
      title: msg`Deze tijd is te kort.`,
      wayOut: msg`Geef minstens een uur vrij. Het einde komt na het begin.`,
    },
    'availability.in_the_past': { title: msg`Deze tijd is al voorbij.`, wayOut: msg`Kies een latere tijd.` },
    'availability.too_far_ahead': { title: msg`Dat is meer dan een jaar vooruit.`, wayOut: msg`Kies een eerdere dag.` },
    'availability.overlaps': {
      title: msg`Een deel van deze tijd is al vrij.`,
      wayOut: msg`Kies een andere tijd, of haal de oude eerst weg.`,
    },
    'availability.no_such_time': {
      title: msg`Deze tijd bestaat die dag niet.`,
      wayOut: msg`Dan gaat de klok een uur vooruit. Kies een andere tijd.`,
    },
    'availability.unknown_time_zone': {
      title: msg`Je apparaat heeft een tijdzone die we niet kennen.`,
      wayOut: msg`Zet de tijdzone van je apparaat goed.`,
    },
    'conversation.not_waiting': {
      title: msg`Er wacht nu niemand.`,
      wayOut: msg`Wie de pagina sloot, kan terugkomen. Wacht even.`,
    },
    'conversation.apart_first': {
      title: msg`Je sprak ze nog niet allebei alleen.`,
      wayOut: msg`Spreek eerst ieder apart. Daarna kunnen ze samen binnen.`,
    },
    'conversation.room_closed': { title: msg`De kamer is dicht.`, wayOut: msg`Dit gesprek is voorbij of afgezegd.` },
    'conversation.not_booked': { title: msg`Dit gesprek staat niet meer.`, wayOut: msg`Ga terug naar de agenda.` },
    'conversation.not_started': {
      title: msg`Het gesprek is nog niet begonnen.`,
      wayOut: msg`Stoppen kan vanaf de begintijd. Afzeggen kan nu al.`,
    },
    'conversation.already_started': {
      title: msg`Het gesprek is al begonnen.`,
      wayOut: msg`Afzeggen kan niet meer. Je kunt het gesprek wel afsluiten.`,
    },
    'video.not_available': {
      title: msg`Beeld en geluid doen het nu niet.`,
      wayOut: msg`Wacht even. We proberen het opnieuw.`,
    },
  },
}
