import { msg } from '@lingui/core/macro'
import type { ProblemMessage, ProblemMessages } from '@tweespraak/shell/problem-messages'

const fault: ProblemMessage = {
  title: msg`Er ging iets mis bij ons.`,
  wayOut: msg`Er is niets weg. Probeer het zo nog eens.`,
}

/** The words for every code municipal staff can meet. */
export const problemMessages: ProblemMessages = {
  fault,
  byCode: {
    'app.offline': {
      title: msg`Er is nu geen verbinding.`,
      wayOut: msg`Er is niets weg. Kijk of u internet hebt en probeer het opnieuw.`,
    },
    'session.none': { title: msg`U bent uitgelogd.`, wayOut: msg`Log opnieuw in.` },
    'sign_in.wrong': {
      title: msg`Een van de twee codes klopt niet.`,
      wayOut: msg`Wacht tot uw app een nieuwe code toont. Of vraag een nieuwe code per mail.`,
    },
    'request.invalid': { title: msg`Er klopt iets niet.`, wayOut: msg`Kijk na wat u invulde en probeer het opnieuw.` },
    not_found: { title: msg`Dit is er niet.`, wayOut: msg`Kijk na of u alles goed hebt getypt.` },
    'licence.batch_over': {
      title: msg`Deze licenties zijn afgelopen.`,
      wayOut: msg`Kies andere licenties, of koop nieuwe.`,
    },
    'licence.too_many_codes': {
      title: msg`Er zijn al genoeg codes gemaakt.`,
      wayOut: msg`Print codes die u al hebt. Voor elke plaats kunt u tien codes maken.`,
    },
    'licence.set_withdrawn': { title: msg`Deze codes zijn ingetrokken.`, wayOut: msg`Maak nieuwe codes.` },
  },
}
