import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { signable, signOffs } from './check/sign-off-rules.ts'
import type { ProgrammeData } from './content.ts'
import type { PrivateQuestion } from './shape/data.ts'
import type { BuiltModule } from './shape/step.ts'
import { webVtt } from './sources/film-timing.ts'
import type { DataSource } from './sources/read-programme.ts'

/** One file of the built form, stamped over its very characters. Same content, same bytes. */
export function checkedFile(content: unknown): string {
  const text = JSON.stringify(content)
  const stamp = createHash('sha256').update(text).digest('hex')
  return `{"checked":"${stamp}","content":${text}}\n`
}

/** All files of the built form, by name under `built/`. Call only for content without errors. */
export function builtFiles(modules: { folder: string; built: BuiltModule }[], data: DataSource): Map<string, string> {
  const files = new Map<string, string>()
  for (const { folder, built } of modules) {
    files.set(`module-${folder}.json`, checkedFile(built))
    for (const videos of Object.values(built.videos))
      for (const video of videos) files.set(`videos/${video.files.captions}`, webVtt(video.transcript))
  }
  const { helpList, privateQuestions, privateWords, safetyTexts, notForYou, instruments } = data
  if (helpList && privateQuestions && privateWords && safetyTexts && notForYou) {
    const outside: ProgrammeData = {
      helpList: helpList.data,
      privateQuestions: { ...privateQuestions.data, short: shortOf(privateQuestions.data) },
      privateWords: privateWords.data,
      signOff: signOffs(
        data,
        signable(
          data,
          modules.map((it) => it.built),
        ),
      ),
      safetyTexts: safetyTexts.data,
      notForYou: notForYou.data,
      instruments: instruments.map((instrument) => instrument.data),
    }
    files.set('outside-versions.json', checkedFile(outside))
  }
  return files
}

/** Writes the built form to a folder. What is there already is left alone, so that nobody who watches it wakes for nothing. */
export function writeBuilt(files: ReadonlyMap<string, string>, folder: string): void {
  mkdirSync(join(folder, 'videos'), { recursive: true })
  for (const [name, text] of files) {
    const file = join(folder, name)
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
  }
}

/** The screens of the short repeat: its own, and those it has in common with the whole. */
const shortOf = ({ whole, short }: NonNullable<DataSource['privateQuestions']>['data']): PrivateQuestion[] =>
  short.flatMap((screen) => (typeof screen === 'string' ? whole.filter(({ id }) => id === screen) : [screen]))
