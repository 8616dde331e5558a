import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useTalkProblems } from './talk-problems.ts'

interface Words {
  readonly title: string
  readonly wayOut: string
}

/** Our own words for every code a screen can meet. A code we do not know gets the words of a fault on our side. */
export function useProblemWords(): (code: string, minutes?: number) => Words {
  const { t } = useLingui()
  const fault: Words = {
    title: t`Er ging iets mis bij ons.`,
    wayOut: t`Wat je schreef, is niet weg. Probeer het zo nog eens.`,
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
      wayOut: t`Er is niets weg. Kijk of je internet hebt en probeer het opnieuw.`,
    },
    'server.unavailable': fault,
    'session.none': { title: t`Je bent uitgelogd.`, wayOut: t`Log opnieuw in. Wat je schreef, staat er nog.` },
    'session.two_places': {
      title: t`Zo zien we niet wie je bent.`,
      wayOut: t`Log in met je herstelcode op papier en je pincode.`,
    },
    not_found: { title: t`Dit is er niet.`, wayOut: t`Ga terug naar de eerste pagina.` },
    'permission.refused': { title: t`Dat mag hier niet.`, wayOut: t`Ga terug naar de eerste pagina.` },
    'request.invalid': { title: t`Er klopt iets niet.`, wayOut: t`Kijk na wat je invulde en probeer het opnieuw.` },
    'request.too_large': { title: t`Dit is te lang.`, wayOut: t`Maak je tekst korter. Er is niets weg.` },
    'account.unknown_time_zone': {
      title: t`Je apparaat heeft een tijdzone die we niet kennen.`,
      wayOut: t`Zet de tijdzone van je apparaat goed en probeer het opnieuw.`,
    },
    'pin.wrong': { title: t`Deze pincode klopt niet.`, wayOut: t`Probeer het opnieuw. Je mag het vijf keer proberen.` },
    'pin.locked': {
      title: t`De pincode is te vaak fout ingevuld.`,
      wayOut: t`Wacht een half uur, of kies een nieuwe pincode. Dat kan met je herstelcode op papier.`,
    },
    'way_back.another_waits': {
      title: t`Je wacht al ergens anders op.`,
      wayOut: t`Stop dat eerst. Begin dan opnieuw.`,
    },
    'way_back.none': {
      title: t`Het wachten is gestopt of voorbij.`,
      wayOut: t`Ga terug en begin opnieuw.`,
    },
    'way_back.too_early': {
      title: t`De drie dagen zijn nog niet om.`,
      wayOut: t`Kom later terug. Het wachten loopt door.`,
    },
    'mail_code.wrong': {
      title: t`Deze code klopt niet.`,
      wayOut: t`Kijk in je laatste mail. Of vraag een nieuwe code.`,
    },
    'recovery_code.wrong': {
      title: t`Deze herstelcode klopt niet.`,
      wayOut: t`Kijk na wat je invulde. Je laatste herstelcode telt.`,
    },
    'licence.code_not_usable': {
      title: t`Deze code kunnen we niet gebruiken.`,
      wayOut: t`Kijk of je alles goed hebt getypt. Klopt het? Vraag dan een nieuwe code waar je deze kreeg.`,
    },
    'licence.already_have_one': {
      title: t`Je gebruikt al een code.`,
      wayOut: t`Eén code is genoeg, voor jullie samen. Geef deze terug of bewaar hem.`,
    },
    'licence.in_a_couple': {
      title: t`Je doet al mee.`,
      wayOut: t`Deze code blijft geldig. Geef hem aan een ander stel.`,
    },
    'invite.not_usable': {
      title: t`Deze uitnodiging werkt niet meer.`,
      wayOut: t`Vraag degene die je uitnodigde om een nieuwe.`,
    },
    'invite.own': {
      title: t`Dit is je eigen uitnodiging.`,
      wayOut: t`Geef de link of de code aan je partner. Die opent hem zelf.`,
    },
    'invite.already_in_a_couple': {
      title: t`Je doet al met iemand mee.`,
      wayOut: t`Stop daar eerst mee. Dat kan bij Mijn plek.`,
    },
    ...useTalkProblems(),
    'consent.needed': { title: t`Hiervoor is eerst je ja nodig.`, wayOut: t`Dat geef je bij Mijn plek.` },
    'couple.not_there': { title: t`Je hebt nog geen code gebruikt.`, wayOut: t`Vul eerst je code in.` },
    'couple.time_is_over': {
      title: t`Jullie tijd is voorbij.`,
      wayOut: t`Wat je schreef, is bewaard. Bij Vandaag lees je wat er nog kan.`,
    },
    'couple.not_to_extend': {
      title: t`Er kan nu geen tijd bij.`,
      wayOut: t`Dat kan één keer, rond het einde. Bij Vandaag staat tot wanneer jullie verder kunnen.`,
    },
    'couple.inviting_is_off': {
      title: t`Uitnodigen staat uit.`,
      wayOut: t`Bij Mijn plek kun je dat veranderen.`,
    },
    'couple.complete': { title: t`Jullie zijn al met z’n tweeën.`, wayOut: t`Een uitnodiging is niet meer nodig.` },
    'reminders.no_moment': { title: t`Je hebt geen vast moment.`, wayOut: t`Kies er eerst een, bij Mijn plek.` },
    'answer.does_not_fit': {
      title: t`Dit past niet in de vraag.`,
      wayOut: t`Maak je tekst korter, of kies iets anders. Er is niets weg.`,
    },
    'answer.audience_not_offered': {
      title: t`Dit kan nu niet zo gedeeld worden.`,
      wayOut: t`Kies opnieuw wie dit ziet. Er is niets weg.`,
    },
    'step.not_open': {
      title: t`Deze stap is nu niet aan de beurt.`,
      wayOut: t`Ga terug naar Vandaag. Wat je schreef, is bewaard.`,
    },
    'step.not_to_pass_over': {
      title: t`Deze stap kun je niet overslaan.`,
      wayOut: t`Kom later terug als het nu niet uitkomt.`,
    },
    'step.not_answered': {
      title: t`Er staat nog een vraag open.`,
      wayOut: t`Vul die in, of kom later terug. Wat je schreef, is bewaard.`,
    },
  }
  return (code, minutes) => (code === 'request.too_many' ? inWaiting(minutes) : (words[code] ?? fault))
}
