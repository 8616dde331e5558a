import { msg } from '@lingui/core/macro'
import type { ProblemMessage, ProblemMessages } from '@tweespraak/shell/problem-messages'
import { conversationProblems } from './conversation-problems.ts'

const fault: ProblemMessage = {
  title: msg`Er ging iets mis bij ons.`,
  wayOut: msg`Wat je schreef, is niet weg. Probeer het zo nog eens.`,
}

/** The words for every code a participant can meet. */
export const problemMessages: ProblemMessages = {
  fault,
  byCode: {
    'app.offline': {
      title: msg`Er is nu geen verbinding.`,
      wayOut: msg`Er is niets weg. Kijk of je internet hebt en probeer het opnieuw.`,
    },
    'server.unavailable': fault,
    'session.none': { title: msg`Je bent uitgelogd.`, wayOut: msg`Log opnieuw in. Wat je schreef, staat er nog.` },
    'session.another': {
      title: msg`Er is nu iemand anders op dit toestel.`,
      wayOut: msg`Ga terug naar de eerste pagina.`,
    },
    'session.new_device': {
      title: msg`Dit apparaat is nog nieuw voor je plek.`,
      wayOut: msg`Daarom kan dit hier pas na een dag. Op een apparaat waar je al langer komt, kan het meteen.`,
    },
    'sign_in.over': {
      title: msg`Dit duurde te lang, of het ging te vaak mis.`,
      wayOut: msg`Vraag een nieuwe code. Dan begin je opnieuw.`,
    },
    'account.email_not_usable': {
      title: msg`Dit adres kunnen we hier niet gebruiken.`,
      wayOut: msg`Neem een ander adres, of ga verder zonder.`,
    },
    not_found: { title: msg`Dit is er niet.`, wayOut: msg`Ga terug naar de eerste pagina.` },
    'permission.refused': { title: msg`Dat mag hier niet.`, wayOut: msg`Ga terug naar de eerste pagina.` },
    'request.invalid': { title: msg`Er klopt iets niet.`, wayOut: msg`Kijk na wat je invulde en probeer het opnieuw.` },
    'request.too_large': { title: msg`Dit is te lang.`, wayOut: msg`Maak je tekst korter. Er is niets weg.` },
    'account.unknown_time_zone': {
      title: msg`Je apparaat heeft een tijdzone die we niet kennen.`,
      wayOut: msg`Zet de tijdzone van je apparaat goed en probeer het opnieuw.`,
    },
    'pin.wrong': {
      title: msg`Deze pincode klopt niet.`,
      wayOut: msg`Probeer het opnieuw. Gaat het een paar keer mis, dan moet je langer wachten.`,
    },
    'pin.locked': {
      title: msg`De pincode is te vaak fout ingevuld.`,
      wayOut: msg`Wacht even en probeer het dan opnieuw. Met je herstelcode op papier kan het meteen.`,
    },
    'way_back.another_waits': {
      title: msg`Je wacht al ergens anders op.`,
      wayOut: msg`Stop dat eerst. Begin dan opnieuw.`,
    },
    'way_back.none': {
      title: msg`Het wachten is gestopt of voorbij.`,
      wayOut: msg`Ga terug en begin opnieuw.`,
    },
    'way_back.too_early': {
      title: msg`De drie dagen zijn nog niet om.`,
      wayOut: msg`Kom later terug. Het wachten loopt door.`,
    },
    'mail_code.wrong': {
      title: msg`Deze code klopt niet.`,
      wayOut: msg`Kijk in je laatste mail. Of vraag een nieuwe code.`,
    },
    'recovery_code.wrong': {
      title: msg`Deze herstelcode klopt niet.`,
      wayOut: msg`Kijk na wat je invulde. Je laatste herstelcode telt.`,
    },
    'licence.code_not_usable': {
      title: msg`Deze code kunnen we niet gebruiken.`,
      wayOut: msg`Kijk of je alles goed hebt getypt. Klopt het? Vraag dan een nieuwe code waar je deze kreeg.`,
    },
    'licence.already_have_one': {
      title: msg`Je gebruikt al een code.`,
      wayOut: msg`Eén code is genoeg, voor jullie samen. Geef deze terug of bewaar hem.`,
    },
    'licence.in_a_couple': {
      title: msg`Je doet al mee.`,
      wayOut: msg`Deze code blijft geldig. Geef hem aan een ander stel.`,
    },
    'invite.not_usable': {
      title: msg`Deze uitnodiging werkt niet meer.`,
      wayOut: msg`Vraag degene die je uitnodigde om een nieuwe.`,
    },
    'invite.for_somebody_else': {
      title: msg`Deze uitnodiging is voor iemand anders.`,
      wayOut: msg`Een stel bestaat uit twee mensen, en dat blijven dezelfde twee. Met een eigen code begin je een nieuwe plek.`,
    },
    'invite.spoken_closed': {
      title: msg`De acht tekens werken nu even niet.`,
      wayOut: msg`De link van de uitnodiging werkt wel. Of probeer de tekens over een uur.`,
    },
    'invite.own': {
      title: msg`Dit is je eigen uitnodiging.`,
      wayOut: msg`Geef de link of de code aan je partner. Die opent hem zelf.`,
    },
    'invite.already_in_a_couple': {
      title: msg`Je doet al met iemand mee.`,
      wayOut: msg`Stop daar eerst mee. Dat kan bij Mijn plek.`,
    },
    ...conversationProblems,
    'consent.needed': { title: msg`Hiervoor is eerst je ja nodig.`, wayOut: msg`Dat geef je bij Mijn plek.` },
    'couple.not_there': { title: msg`Je hebt nog geen code gebruikt.`, wayOut: msg`Vul eerst je code in.` },
    'couple.time_is_over': {
      title: msg`Jullie tijd is voorbij.`,
      wayOut: msg`Wat je schreef, is bewaard. Bij Vandaag lees je wat er nog kan.`,
    },
    'couple.not_to_extend': {
      title: msg`Er kan nu geen tijd bij.`,
      wayOut: msg`Dat kan één keer, rond het einde. Bij Vandaag staat tot wanneer jullie verder kunnen.`,
    },
    'couple.inviting_is_off': {
      title: msg`Uitnodigen staat uit.`,
      wayOut: msg`Bij Mijn plek kun je dat veranderen.`,
    },
    'couple.parted_just_now': {
      title: msg`Samen verdergaan kan weer na een week.`,
      wayOut: msg`Je eigen plek blijft intussen open, met alles wat je schreef.`,
    },
    'couple.complete': { title: msg`Jullie zijn al met z’n tweeën.`, wayOut: msg`Een uitnodiging is niet meer nodig.` },
    'reminders.no_moment': { title: msg`Je hebt geen vast moment.`, wayOut: msg`Kies er eerst een, bij Mijn plek.` },
    'answer.does_not_fit': {
      title: msg`Dit past niet in de vraag.`,
      wayOut: msg`Maak je tekst korter, of kies iets anders. Er is niets weg.`,
    },
    'answer.audience_not_offered': {
      title: msg`Dit kan nu niet zo gedeeld worden.`,
      wayOut: msg`Kies opnieuw wie dit ziet. Er is niets weg.`,
    },
    'step.not_open': {
      title: msg`Deze stap is nu niet aan de beurt.`,
      wayOut: msg`Ga terug naar Vandaag. Wat je schreef, is bewaard.`,
    },
    'step.not_to_pass_over': {
      title: msg`Deze stap kun je niet overslaan.`,
      wayOut: msg`Kom later terug als het nu niet uitkomt.`,
    },
    'step.not_answered': {
      title: msg`Er staat nog een vraag open.`,
      wayOut: msg`Vul die in, of kom later terug. Wat je schreef, is bewaard.`,
    },
  },
}
