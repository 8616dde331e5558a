import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type LaunchOptions } from '@playwright/test'

/** A browser with a profile on disk, as somebody has at home. */
export interface Profile {
  readonly folder: string
  readonly context: BrowserContext
  /** Closes the browser and returns which of these words stand anywhere in its files, and in which. */
  readonly findAfterClosing: (words: readonly string[]) => Promise<readonly string[]>
  readonly remove: () => void
}

/** Opens a browser with a new profile. Pages come back from its back/forward cache as they do at home. */
export async function aProfile(launchOptions: LaunchOptions): Promise<Profile> {
  const folder = mkdtempSync(join(tmpdir(), 'tweespraak-profile-'))
  const context = await chromium.launchPersistentContext(folder, {
    ...launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 390, height: 844 },
  })
  return {
    folder,
    context,
    async findAfterClosing(words) {
      await context.close()
      return filesOf(folder).flatMap(({ path, bytes }) =>
        words
          .filter((word) => bytes.includes(Buffer.from(word, 'utf8')) || bytes.includes(Buffer.from(word, 'utf16le')))
          .map((word) => `${word} in ${path}`),
      )
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function filesOf(folder: string): { path: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return { path: path.slice(folder.length + 1), bytes: readFileSync(path) }
    })
}
