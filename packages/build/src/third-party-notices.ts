import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Plugin } from 'vite'

/** The file in which an app serves its notices. */
const fileName = 'third-party-notices.txt'

const licenceFile = /^(licen[cs]e|copying|notice)\b.*$/i
/** Fonts lie in folders of our own, each beside the text of the Open Font License that it came with. */
const fontFile = /\.woff2?$/
const fontLicence = /^OFL-(.+)\.txt$/

interface Part {
  /** With its version and the short name of its licence. */
  readonly title: string
  /** The texts of its licence, and of its notice where it has one. */
  readonly texts: readonly string[]
}

/**
 * Writes a file beside the app that lists the packages of others in it, each with its licence text, because their
 * licences ask for that in copies. The build fails when a package names no licence.
 */
export function thirdPartyNotices(): Plugin {
  let root = ''
  return {
    name: 'third-party-notices',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    generateBundle(_options, bundle) {
      const sources = Object.values(bundle).flatMap((it) =>
        it.type === 'chunk' ? Object.keys(it.modules) : it.originalFileNames.map((name) => resolve(root, name)),
      )
      this.emitFile({ type: 'asset', fileName, source: noticesOf(sources) })
    },
  }
}

/** Returns the notices of the packages of others that these files belong to. */
export function noticesOf(files: readonly string[]): string {
  const folders = new Set(files.flatMap((it) => packageFolder(it) ?? []))
  const fontFolders = new Set(files.filter((it) => fontFile.test(it) && !packageFolder(it)).map(dirname))
  const parts = [...[...folders].map(readPackage), ...[...fontFolders].flatMap(readFonts)]
  const byTitle = new Map(parts.map(({ title, texts }) => [title, [title, ...texts].join('\n\n')]))
  const sections = [...byTitle.entries()].sort(([one], [other]) => one.localeCompare(other, 'en')).map(([, it]) => it)
  const rule = `\n\n${'-'.repeat(80)}\n\n`
  return `This app is made with the work of others. Each part stands here with its licence.${rule}${sections.join(rule)}\n`
}

/** The folder of the package in node_modules that a file belongs to; undefined for a file of our own. */
function packageFolder(file: string): string | undefined {
  const path = file.replace(/^\0/, '').replace(/\?.*$/, '')
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]
}

function readPackage(folder: string): Part {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (typeof license !== 'string') throw new Error(`${name} ${version} does not say under which licence it is.`)
  const texts = readdirSync(folder)
    .filter((it) => licenceFile.test(it))
    .map((it) => readFileSync(join(folder, it), 'utf8').trim())
  return { title: `${name} ${version} (${license})`, texts }
}

function readFonts(folder: string): Part[] {
  return readdirSync(folder).flatMap((it) => {
    const name = fontLicence.exec(it)?.[1]
    return name ? [{ title: `font ${name} (OFL-1.1)`, texts: [readFileSync(join(folder, it), 'utf8').trim()] }] : []
  })
}
