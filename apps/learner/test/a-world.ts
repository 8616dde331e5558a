import type { Step } from '@tweespraak/content/shape'
import type { Reminders } from '@tweespraak/contract/learner/reminders'
import type { MyAnswer, PartnerAnswer } from '@tweespraak/contract/learner/steps'
import { filmsIn, help, type Locale, stepsIn, withQuestions } from './real-content.ts'

type Answers = Record<string, (request: Asked) => unknown>

interface Asked {
  readonly body: Record<string, unknown>
  readonly path: string
  readonly locale: Locale
}

/** An error as the API would answer it. */
export class Refused extends Error {
  readonly status: number
  constructor(status: number, code: string) {
    super(code)
    this.status = status
  }
}

/**
 * A small world for tests of screens: one person at home, with the real content of module 1, answering as the contract
 * says. What a test wants otherwise it changes on the world itself.
 */
export function aWorld() {
  const world = {
    me: undefined as undefined | null | Record<string, unknown>,
    partner: { alias: 'Ben', line: 'two' } as { alias: string; line: string } | null,
    hasCouple: true,
    /** Somebody used the code before. */
    codeUsed: false,
    invite: null as { expiresAt: string } | null,
    locked: false,
    inviting: true,
    /** The couple's time is over, or nearly; null: it is far from that. */
    time: null as 'nearly' | 'over' | null,
    wait: null as { purpose: 'newPin' | 'erase'; from: string; until: string } | null,
    reachable: true,
    mine: [] as MyAnswer[],
    shared: [] as MyAnswer[],
    fromPartner: [] as PartnerAnswer[],
    done: new Set<string>(),
    passedOver: new Set<string>(),
    /** Steps of module 1 that are an offer in this world. */
    optional: new Set<string>(),
    /** The couple walks the calm route. */
    calm: false,
    /** What the server makes of private replies. */
    outcome: { level: 0, myself: false },
    /** Stands in for every step of module 1: to look at an exercise that module 1 does not have. */
    instead: undefined as Step | undefined,
    /** What this person chose about reminders. */
    reminders: { moment: null, pausedUntil: null, momentSuggested: false, asked: false } as Reminders,
    consents: ['takingPart', 'statistics', 'professionalReadsCard', 'mailMessages', 'mailAppointments'].map(
      (purpose) => ({ purpose, given: true, at: '2026-11-20T10:00:00.000Z' as string | null }),
    ),
    /** Everything that was asked, in order. */
    asked: [] as { path: string; body: unknown }[],
    answer,
  }
  world.me = {
    personId: '6f4d2a52-7d0c-4c7b-9b59-0d0f7f0a8a11',
    alias: 'Ana',
    locale: 'nl',
    timeZone: 'Europe/Amsterdam',
    emailHint: null,
    unlocked: true,
    recoveryKept: true,
    asked: null,
  }

  const lineOf = (step: Step) => ({
    stepId: step.id,
    title: step.title,
    minutes: step.minutes,
    who: step.who,
    required: step.required && !world.optional.has(step.id),
    state: world.done.has(step.id)
      ? 'done'
      : world.passedOver.has(step.id)
        ? 'passedOver'
        : world.mine.some(({ exerciseId }) => step.exercises.some(({ id }) => id === exerciseId))
          ? 'begun'
          : 'open',
  })
  const comparedIn = ({ exercises }: Step, locale: Locale) => {
    const wanted = new Set(exercises.flatMap((it) => (it.primitive === 'compare' ? [it.of] : [])))
    return stepsIn(locale).flatMap((it) => it.exercises.filter(({ id }) => wanted.has(id)))
  }
  const save = ({ body }: Asked) => {
    const exerciseId = String(body.exerciseId)
    const exercise = stepsIn('nl')
      .flatMap(({ exercises }) => exercises)
      .find(({ id }) => id === exerciseId)
    const place = exercise?.heldBy === 'both' ? world.shared : world.mine
    const before = place.find((answer) => answer.exerciseId === exerciseId)
    if ((before?.version ?? 0) !== body.basedOn) throw new Refused(409, 'answer.newer_exists')
    const saved = { version: (before?.version ?? 0) + 1, savedAt: '2026-11-22T19:14:00.000Z', complete: true }
    const answer = { ...body, exerciseId, ...saved } as unknown as MyAnswer
    place.splice(before ? place.indexOf(before) : place.length, before ? 1 : 0, answer)
    return saved
  }
  const step = ({ path, locale }: Asked) => {
    const id = path.split('/')[2] ?? ''
    const steps = stepsIn(locale)
    const number = steps.findIndex((each) => each.id === id) + 1
    const found = world.instead ?? steps[number - 1]
    if (!found) throw new Refused(404, 'not_found')
    return {
      step: { ...found, exercises: found.exercises.map((exercise) => withQuestions(exercise, locale)) },
      place: { module: 1, number, of: steps.length },
      videos: filmsIn(locale),
      compared: comparedIn(found, locale),
      state: lineOf(found).state,
      calm: world.calm,
      over: world.time === 'over',
      mine: world.mine,
      partner: world.fromPartner,
      shared: world.shared,
    }
  }
  const answers: Answers = {
    'GET /me': () => {
      if (!world.me) return { signedIn: false, me: null }
      return { signedIn: true, me: world.locked ? null : world.me }
    },
    'POST /me/unlock': ({ body }) => {
      if (body.pin !== '204816') throw new Refused(422, 'pin.wrong')
      world.locked = false
      return { me: { ...world.me, unlocked: true } }
    },
    'POST /sign-in/new-pin': () => {
      world.me = { ...world.me, recoveryKept: false }
      return { recoveryCode: 'M4XT-9KRW-2DQP-H7FN-V3JC-6YEA', me: world.me }
    },
    'POST /me/pin': ({ body }) => {
      if (body.pin !== '204816') throw new Refused(403, 'pin.wrong')
      return { done: true }
    },
    'POST /me/recovery-code': ({ body }) => {
      if (body.pin !== '204816') throw new Refused(403, 'pin.wrong')
      return { recoveryCode: 'M4XT-9KRW-2DQP-H7FN-V3JC-6YEA' }
    },
    'POST /me/recovery-code/kept': () => ({ me: Object.assign(world.me ?? {}, { recoveryKept: true }) }),
    'GET /way-back': () => ({ wait: world.wait }),
    'POST /way-back': ({ body }) => {
      const purpose = body.purpose === 'erase' ? 'erase' : 'newPin'
      world.wait = { purpose, from: '2099-11-25T19:50:00.000Z', until: '2099-12-02T19:50:00.000Z' }
      return { wait: world.wait }
    },
    'POST /way-back/stop': () => {
      world.wait = null
      return { done: true }
    },
    'POST /way-back/new-pin': () => {
      world.wait = null
      world.locked = false
      return {
        recoveryCode: 'M4XT-9KRW-2DQP-H7FN-V3JC-6YEA',
        me: Object.assign(world.me ?? {}, { recoveryKept: false }),
      }
    },
    'POST /way-back/seen': () => ({ me: Object.assign(world.me ?? {}, { asked: null }) }),
    'POST /me/profile': ({ body }) => ({ me: Object.assign(world.me ?? {}, body) }),
    'POST /arrival/key': () => ({ key: btoa(String.fromCharCode(...new Uint8Array(32).fill(7))) }),
    'POST /accounts': ({ body }) => {
      const { alias, locale } = body
      world.me = {
        personId: '6f4d2a52-7d0c-4c7b-9b59-0d0f7f0a8a11',
        alias,
        locale,
        timeZone: 'Europe/Amsterdam',
        emailHint: null,
        unlocked: true,
        recoveryKept: false,
        asked: null,
      }
      world.hasCouple = false
      world.consents = world.consents.map((consent) => ({ ...consent, given: false, at: null }))
      return { recoveryCode: 'K7RW-4PXN-Q2MD-9TFH-6YCA-3VJE', me: world.me }
    },
    'POST /codes/check': ({ body }) => {
      if (!String(body.code).startsWith('DEMO')) throw new Refused(422, 'licence.code_not_usable')
      return { municipality: 'Demodam' }
    },
    'POST /codes/redeem': () => {
      if (world.codeUsed) throw new Refused(403, 'licence.code_not_usable')
      world.hasCouple = true
      world.partner = null
      return { until: '2027-05-20T10:00:00.000Z' }
    },
    'POST /invites/look': () => ({ alias: 'Ana', locale: 'nl' }),
    'POST /invites/accept': () => {
      world.hasCouple = true
      return { done: true }
    },
    'GET /consents': () => ({ consents: world.consents }),
    'POST /consents': ({ body }) => {
      world.consents = world.consents.map((consent) =>
        consent.purpose === body.purpose
          ? { ...consent, given: Boolean(body.given), at: '2026-11-22T19:00:00.000Z' }
          : consent,
      )
      return { consents: world.consents }
    },
    'POST /messages/stop': () => ({ consents: world.consents }),
    'GET /couple': () => ({
      couple: world.hasCouple
        ? {
            mine: { alias: world.me?.alias, line: 'one' },
            partner: world.partner,
            invite: world.invite,
            mayInvite: !world.partner && world.inviting && world.time !== 'over',
            until: '2027-05-20T10:00:00.000Z',
            over: world.time === 'over',
            mayExtend: world.time !== null,
          }
        : null,
    }),
    'POST /couple/extend': () => {
      world.time = null
      return { until: '2027-08-19T10:00:00.000Z' }
    },
    'POST /couple/inviting': ({ body }) => {
      world.inviting = body.on === true
      return { done: true }
    },
    'POST /couple/invites': () => {
      world.invite = { expiresAt: '2026-12-06T10:00:00.000Z' }
      return {
        link: 'https://mijn.example/u#3f6c1bb2a7d94e0c8f5a1e2d3c4b5a69',
        spokenCode: 'KR7M 4TXP',
        expiresAt: world.invite.expiresAt,
      }
    },
    'POST /couple/invites/revoke': () => {
      world.invite = null
      return { done: true }
    },
    'GET /today': ({ locale }) => {
      const steps = stepsIn(locale)
        .filter(({ who }) => who !== (world.calm ? 'together' : 'alone'))
        .map(lineOf)
      return {
        next:
          world.time === 'over'
            ? null
            : (steps.find(({ state }) => state !== 'done' && state !== 'passedOver') ?? null),
        module: { number: 1, of: 8, steps },
        modulesDone: 0,
        calm: world.calm,
      }
    },
    ...remindersOf(world),
    'POST /answers': save,
    'POST /replies': () => world.outcome,
    // Each person has a key of their own.
    'GET /drafts/key': () => {
      const own = Number.parseInt(String(world.me?.personId).slice(0, 2), 16)
      return { key: btoa(String.fromCharCode(...new Uint8Array(32).fill(own))) }
    },
    'GET /help': ({ locale }) => help(locale),
    'POST /mine/export': () => ({ madeAt: '2026-11-22T19:00:00.000Z', parts: {} }),
  }

  /** Answers one request; throws `Refused` for an error, and anything else for no answer at all. */
  function answer(method: string, address: string, sent: { body?: unknown; locale?: string | null }): unknown {
    const { pathname } = new URL(address, 'http://localhost')
    const path = pathname.replace('/api/learner', '')
    const asked: Asked = {
      path,
      body: (sent.body ?? {}) as Asked['body'],
      locale: sent.locale === 'en' ? 'en' : 'nl',
    }
    if (!world.reachable) throw new TypeError('Failed to fetch')
    world.asked.push({ path, body: sent.body })
    const beforePin = ['/me', '/me/unlock', '/help', '/arrival/key', '/sign-out', '/sign-out/everywhere']
    if (world.locked && !beforePin.includes(path) && !/^\/way-back(\/(stop|new-pin|erase))?$/.test(path))
      throw new Refused(423, 'session.locked')
    if (path.startsWith('/steps/') && method === 'GET') return step(asked)
    if (path.endsWith('/finish')) {
      if (path.includes('m1-begin') && !world.mine.some((it) => it.exerciseId === 'm1-grade'))
        throw new Refused(422, 'step.not_answered')
      world.done.add(path.split('/')[2] ?? '')
      return { state: 'done' }
    }
    if (path.endsWith('/pass-over')) {
      world.passedOver.add(path.split('/')[2] ?? '')
      return { state: 'passedOver' }
    }
    return answers[`${method} ${path}`]?.(asked) ?? { done: true }
  }
  return world
}

/** Answers about reminders: each changes what is read next. */
function remindersOf(world: { reminders: Reminders }): Answers {
  const become = (change: Partial<Reminders>) => {
    world.reminders = { ...world.reminders, ...change }
    return { done: true }
  }
  return {
    'GET /reminders': () => world.reminders,
    'POST /reminders/moment': ({ body }) =>
      become({ moment: body as Reminders['moment'], momentSuggested: false, asked: false }),
    'POST /reminders/moment/drop': () => become({ moment: null }),
    'GET /reminders/moment/calendar': () => ({ fileName: 'agenda.ics', ics: 'BEGIN:VCALENDAR' }),
    'POST /reminders/suggestion/close': () => become({ momentSuggested: false }),
    'POST /reminders/pause': () => become({ pausedUntil: '2027-01-06T19:00:00.000Z', asked: false }),
    'POST /reminders/go-on': () => become({ pausedUntil: null, asked: false }),
  }
}

export type World = ReturnType<typeof aWorld>
