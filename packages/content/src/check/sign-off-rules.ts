import type { SignOff } from '../shape/data.ts'
import type { BuiltModule } from '../shape/step.ts'
import { sha256 } from '../sources/build-module.ts'
import type { DataSource, ProgrammeSource } from '../sources/read-programme.ts'

/** What an entry can be about, by name: the very thing whose hash its signature carries. */
type Signable = ReadonlyMap<string, unknown>

/** Everything of the programme that can be signed, as it is now. `words.<id>` is one paragraph of the private page. */
export function signable(data: DataSource, built: readonly BuiltModule[]): Signable {
  const words = data.privateWords?.data
  const deep = built.flatMap(({ modules, manifest }) => {
    const ids = new Set(modules.nl.steps.filter(({ safetyGate }) => safetyGate === 'deep').map(({ id }) => id))
    return manifest.filter(({ step }) => ids.has(step))
  })
  return new Map<string, unknown>([
    ['questions', data.privateQuestions?.data],
    ['words', words],
    ...(words?.words ?? []).map((row): [string, unknown] => [`words.${row.id}`, row]),
    ['deepSteps', deep],
  ])
}

/** The list as it is published: signed is what carries a signature over the very thing that is there now. */
export function signOffs(data: DataSource, things: Signable): SignOff[] {
  return (data.signOff?.data ?? []).map(({ id, what, by, blocks, covers, signed }) => {
    const holds = signed !== 'awaiting' && (covers === null || signed.hash === sha256(things.get(covers)))
    return { id, what, by, blocks, status: holds ? 'signed' : 'awaiting' }
  })
}

/** A signature is over one text. A changed text opens the entry again: that is said here, and shown by the product. */
export function signOffRules({ data, report }: ProgrammeSource, things: Signable): void {
  for (const [at, { id, covers, signed }] of data.signOff?.data.entries() ?? []) {
    const say = (found: string, todo: string) =>
      report({
        rule: 'sign-off',
        file: data.signOff?.file ?? '',
        line: data.signOff?.lineOf([at]) ?? 1,
        found,
        todo,
      })
    if (covers !== null && !things.has(covers)) {
      say(`${id} covers ${covers}, which there is not.`, `There is: ${[...things.keys()].join(', ')}.`)
      continue
    }
    if (signed === 'awaiting' || covers === null) continue
    const hash = sha256(things.get(covers))
    if (hash !== signed.hash)
      say(
        `What was signed for ${id} has changed since.`,
        `Set it to awaiting, or have it signed again; its hash is ${hash}.`,
      )
  }
}
