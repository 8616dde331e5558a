/** The requests of a client that must each have one effect. A mark is anything that names one of them. */
export interface Pressed {
  readonly asked: ReadonlySet<string>
  /** Those the server said yes to. */
  readonly acknowledged: ReadonlySet<string>
}

export interface ResultCount {
  readonly acknowledged: number
  /** Acknowledged, and not there. */
  readonly lost: number
  /** There more than once. */
  readonly doubled: number
  /** There, though nobody asked. */
  readonly unasked: number
  /** There, though the answer did not come. That may be: the line broke after the effect. */
  readonly unanswered: number
}

/** Compares what clients know with the marks that are really there, one for each effect. */
export function countResults({ asked, acknowledged }: Pressed, found: readonly string[]): ResultCount {
  const times = new Map<string, number>()
  for (const mark of found) times.set(mark, (times.get(mark) ?? 0) + 1)
  const there = [...times.keys()]
  return {
    acknowledged: acknowledged.size,
    lost: [...acknowledged].filter((mark) => !times.has(mark)).length,
    doubled: [...times.values()].filter((count) => count > 1).length,
    unasked: there.filter((mark) => !asked.has(mark)).length,
    unanswered: there.filter((mark) => asked.has(mark) && !acknowledged.has(mark)).length,
  }
}

/** One version of an answer, as it was acknowledged or as it is there. */
export interface Version {
  readonly version: number
  readonly text: string
}

export interface ChainCount {
  readonly acknowledged: number
  /** Acknowledged saves that the answer as it stands does not rest on. */
  readonly lost: number
  /** Versions nobody was told of: a save that was applied twice. */
  readonly doubled: number
  /** Places where the next acknowledged version was not one more than the one before. */
  readonly gaps: number
}

/**
 * Judges the saves of one answer by one client, which waits for each to be acknowledged before the next.
 * `found` is what stands at the end; undefined: nothing does.
 */
export function countChain(acknowledged: readonly Version[], found: Version | undefined): ChainCount {
  const gaps = acknowledged.filter(({ version }, at) => version !== (acknowledged[at - 1]?.version ?? 0) + 1).length
  const last = acknowledged.at(-1)
  const stands = found?.version ?? 0
  const newest = last?.version ?? 0
  const otherText = stands === newest && found?.text !== last?.text ? 1 : 0
  return {
    acknowledged: acknowledged.length,
    lost: Math.max(acknowledged.filter(({ version }) => version > stands).length, otherText),
    doubled: Math.max(0, stands - newest) + gaps,
    gaps,
  }
}

/** A mail as it arrived. */
export interface Arrived {
  readonly to: string
  readonly messageId: string
}

export interface MailCount {
  readonly arrived: number
  /** Wanted, and never come. */
  readonly lost: number
  /** Come again under a Message-ID of its own, so that a mail reader shows two. */
  readonly doubled: number
  /** Come again under the same Message-ID. The rule allows it for appointments: rather twice than not at all. */
  readonly repeated: number
}

/** Compares mails that arrived with the addresses that each must get one. */
export function countMails(wanted: readonly string[], arrived: readonly Arrived[]): MailCount {
  const kinds = new Map<string, Set<string>>()
  for (const { to, messageId } of arrived) kinds.set(to, (kinds.get(to) ?? new Set()).add(messageId))
  const known = new Set(arrived.map(({ to, messageId }) => `${to} ${messageId}`))
  const expected = new Map<string, number>()
  for (const to of wanted) expected.set(to, (expected.get(to) ?? 0) + 1)
  const came = (to: string) => kinds.get(to)?.size ?? 0
  const over = [...kinds.keys()].map((to) => Math.max(0, came(to) - (expected.get(to) ?? 0)))
  const under = [...expected].map(([to, count]) => Math.max(0, count - came(to)))
  return {
    arrived: arrived.length,
    lost: sum(under),
    doubled: sum(over),
    repeated: arrived.length - known.size,
  }
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)
