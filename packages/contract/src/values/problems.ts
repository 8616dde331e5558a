import * as z from 'zod/mini'
import type { Locale } from './values.ts'

/** One field that was not understood: where it is, and what was expected of it. */
export const fieldProblem = z.object({ path: z.string(), expected: z.string() })

/** The body of every error, `application/problem+json` (RFC 9457). `code` is stable; `title` is for people. */
export const problem = z.object({
  type: z.literal('about:blank'),
  status: z.int(),
  code: z.string(),
  title: z.string(),
  fields: z.optional(z.array(fieldProblem)),
  /** Seconds after which trying again makes sense. */
  retryAfter: z.optional(z.int()),
})
export type Problem = z.output<typeof problem>

type Title = Readonly<Record<Locale, string>>

/** Every code there is, with its title in both languages. Screens use words of their own. */
export const problemTitles = {
  'request.invalid': { nl: 'Er klopt iets niet in wat is gestuurd.', en: 'Something in the request is not right.' },
  'request.not_json': { nl: 'Dit is geen leesbare JSON.', en: 'This is not readable JSON.' },
  'request.not_utf8': { nl: 'Deze tekens zijn niet leesbaar.', en: 'These bytes are not readable text.' },
  'request.nul_in_text': {
    nl: 'Er staat een teken in dat niet kan.',
    en: 'There is a character in it that cannot be kept.',
  },
  'request.too_deep': { nl: 'Dit zit te diep in elkaar.', en: 'This is nested too deeply.' },
  'request.unsupported_type': { nl: 'Stuur dit als JSON.', en: 'Send this as JSON.' },
  'request.too_large': { nl: 'Dit is te groot.', en: 'This is too large.' },
  'request.idempotency_key_missing': {
    nl: 'Er mist een sleutel tegen dubbel versturen.',
    en: 'An idempotency key is missing.',
  },
  'request.idempotency_key_reused': {
    nl: 'Deze sleutel hoort bij een ander verzoek.',
    en: 'This idempotency key belongs to another request.',
  },
  'request.foreign_origin': {
    nl: 'Dit verzoek komt van een andere website.',
    en: 'This request comes from another site.',
  },
  'request.too_many': { nl: 'Dat is te vaak. Wacht even.', en: 'That is too often. Wait a moment.' },
  'session.none': { nl: 'Log eerst in.', en: 'Sign in first.' },
  'session.another': {
    nl: 'Er is nu iemand anders op dit toestel.',
    en: 'Somebody else is on this device now.',
  },
  'session.locked': { nl: 'Vul eerst je pincode in.', en: 'Enter your PIN first.' },
  'session.new_device': {
    nl: 'Dit apparaat is nog nieuw. Dit kan hier pas na een dag.',
    en: 'This device is still new. You can do this here after a day.',
  },
  'sign_in.over': {
    nl: 'Dit duurde te lang, of het ging te vaak mis. Vraag een nieuwe code.',
    en: 'This took too long, or went wrong too often. Ask for a new code.',
  },
  'conversation.no_offer': { nl: 'Er zijn nu geen gesprekken om te kiezen.', en: 'There are no talks to choose now.' },
  'conversation.slot_taken': {
    nl: 'Dit moment is net bezet. Kies een ander.',
    en: 'This time was just taken. Choose another.',
  },
  'conversation.not_to_book': {
    nl: 'Dit gesprek is al gepland of geweest.',
    en: 'This talk is already planned or over.',
  },
  'conversation.not_booked': { nl: 'Dit gesprek is niet gepland.', en: 'This talk is not planned.' },
  'conversation.moved_twice': { nl: 'Dit gesprek is al twee keer verzet.', en: 'This talk was already moved twice.' },
  'conversation.too_late': { nl: 'Verzetten kan tot 24 uur ervoor.', en: 'Moving is possible until 24 hours before.' },
  'conversation.already_started': { nl: 'Dit gesprek is al begonnen.', en: 'This talk has already started.' },
  'conversation.not_started': { nl: 'Dit gesprek is nog niet begonnen.', en: 'This talk has not started yet.' },
  'conversation.not_waiting': { nl: 'Deze persoon wacht nu niet.', en: 'This person is not waiting now.' },
  'conversation.not_admitted': { nl: 'Wacht even. Je wordt zo binnengelaten.', en: 'Please wait. You will be let in.' },
  'conversation.apart_first': {
    nl: 'Spreek eerst elk van de twee alleen.',
    en: 'Speak with each of the two alone first.',
  },
  'conversation.room_closed': { nl: 'De ruimte is nu niet open.', en: 'The room is not open now.' },
  'availability.too_short': { nl: 'Kies een tijd van een uur of langer.', en: 'Choose a time of an hour or longer.' },
  'availability.in_the_past': { nl: 'Deze tijd is al voorbij.', en: 'This time is already over.' },
  'availability.too_far_ahead': { nl: 'Kies een dag binnen een jaar.', en: 'Choose a day within a year.' },
  'availability.overlaps': { nl: 'Deze tijd staat al open.', en: 'This time is already open.' },
  'availability.no_such_time': {
    nl: 'Deze tijd bestaat niet: de klok wordt dan verzet.',
    en: 'This time does not exist: the clock changes then.',
  },
  'availability.unknown_time_zone': { nl: 'Deze tijdzone kennen we niet.', en: 'We do not know this time zone.' },
  'video.not_available': {
    nl: 'Beeldbellen werkt hier nu niet.',
    en: 'Video calls do not work here right now.',
  },
  'webhook.not_signed': { nl: 'Dit bericht is niet goed ondertekend.', en: 'This message is not signed rightly.' },
  'webhook.too_old': { nl: 'Dit bericht is te oud of te nieuw.', en: 'This message is too old or too new.' },
  not_found: { nl: 'Dit is er niet.', en: 'This is not here.' },
  'permission.refused': { nl: 'Dat mag hier niet.', en: 'That is not allowed here.' },
  'server.unavailable': {
    nl: 'Het lukt nu even niet. Probeer het zo weer.',
    en: 'This does not work right now. Try again soon.',
  },
  'server.fault': {
    nl: 'Er ging iets mis bij ons. Er is niets verloren.',
    en: 'Something went wrong on our side. Nothing is lost.',
  },
  'account.unknown_time_zone': { nl: 'Deze tijdzone kennen we niet.', en: 'We do not know this time zone.' },
  'account.email_not_usable': { nl: 'Dit adres kan hier niet.', en: 'This address cannot be used here.' },
  'mail_code.wrong': { nl: 'Deze code klopt niet of is te oud.', en: 'This code is wrong or too old.' },
  'pin.wrong': { nl: 'Deze pincode klopt niet.', en: 'This PIN is not right.' },
  'pin.locked': {
    nl: 'Te vaak geprobeerd. Wacht even, of gebruik je herstelcode.',
    en: 'Tried too often. Wait, or use your recovery code.',
  },
  'recovery_code.wrong': { nl: 'Deze herstelcode klopt niet.', en: 'This recovery code is not right.' },
  'way_back.another_waits': {
    nl: 'Er loopt al een andere wachttijd. Stop die eerst.',
    en: 'Another wait is running already. Stop that one first.',
  },
  'way_back.none': { nl: 'Er loopt nu geen wachttijd. Begin opnieuw.', en: 'No wait is running now. Begin again.' },
  'way_back.too_early': { nl: 'De wachttijd is nog niet om.', en: 'The wait is not over yet.' },
  'sign_in.wrong': { nl: 'Een van de twee codes klopt niet.', en: 'One of the two codes is not right.' },
  'licence.code_not_usable': { nl: 'Deze code kan niet gebruikt worden.', en: 'This code cannot be used.' },
  'licence.already_have_one': { nl: 'Je hebt al een code gebruikt.', en: 'You have used a code already.' },
  'licence.in_a_couple': {
    nl: 'Je doet al mee. Deze code blijft geldig.',
    en: 'You are taking part already. This code stays valid.',
  },
  'licence.batch_over': { nl: 'Deze licenties zijn afgelopen.', en: 'These licences are over.' },
  'licence.too_many_codes': {
    nl: 'Er zijn al genoeg codes voor deze licenties.',
    en: 'There are enough codes for these licences already.',
  },
  'licence.set_withdrawn': { nl: 'Deze codes zijn ingetrokken.', en: 'These codes were withdrawn.' },
  'invite.not_usable': {
    nl: 'Deze uitnodiging werkt niet of niet meer.',
    en: 'This invite does not work, or no longer.',
  },
  'invite.for_somebody_else': {
    nl: 'Deze uitnodiging is voor iemand anders.',
    en: 'This invite is for somebody else.',
  },
  'invite.spoken_closed': {
    nl: 'De acht tekens werken nu even niet. De link werkt wel.',
    en: 'The eight characters do not work for a while. The link does.',
  },
  'invite.own': { nl: 'Dit is je eigen uitnodiging.', en: 'This is your own invite.' },
  'invite.already_in_a_couple': {
    nl: 'Je doet al samen met iemand mee.',
    en: 'You are taking part with somebody already.',
  },
  'couple.not_there': { nl: 'Gebruik eerst een code.', en: 'Use a code first.' },
  'couple.complete': { nl: 'Jullie zijn al met z’n tweeën.', en: 'The two of you are there already.' },
  'couple.parted_just_now': {
    nl: 'Samen verdergaan kan weer na een week.',
    en: 'You can go on together again after a week.',
  },
  'couple.time_is_over': { nl: 'Jullie tijd is voorbij.', en: 'Your time is over.' },
  'couple.not_to_extend': { nl: 'Er kan nu geen tijd bij.', en: 'No time can be added now.' },
  'couple.inviting_is_off': { nl: 'Uitnodigen staat nu uit.', en: 'Inviting is switched off now.' },
  'answer.newer_exists': { nl: 'Er is al iets nieuwers bewaard.', en: 'Something newer has been saved already.' },
  'answer.does_not_fit': { nl: 'Dit antwoord past niet bij de vraag.', en: 'This answer does not fit the question.' },
  'answer.audience_not_offered': { nl: 'Dit kun je hier niet kiezen.', en: 'This cannot be chosen here.' },
  'reminders.no_moment': { nl: 'Je hebt geen vast moment.', en: 'You have no fixed moment.' },
  'consent.needed': { nl: 'Hiervoor is eerst je toestemming nodig.', en: 'This needs your consent first.' },
  'step.not_open': { nl: 'Deze stap is nog niet aan de beurt.', en: 'This step is not open yet.' },
  'step.not_to_pass_over': { nl: 'Deze stap kun je niet overslaan.', en: 'This step cannot be passed over.' },
  'step.not_answered': { nl: 'Er is nog iets niet ingevuld.', en: 'Something is not filled in yet.' },
} as const satisfies Record<string, Title>
