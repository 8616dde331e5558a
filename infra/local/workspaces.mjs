import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from './places.mjs'

/**
 * @typedef {object} Workspace
 * @property {string} path from the root, as in `packages/ui`
 * @property {string} folder the full path
 * @property {Record<string, string>} scripts
 */

/** @returns {Workspace[]} every package of the house: what others use comes first */
export function workspaces() {
  return ['packages', 'infra', 'apps'].flatMap((parent) => {
    if (!existsSync(join(checkout, parent))) return []
    return readdirSync(join(checkout, parent))
      .map((name) => ({ path: `${parent}/${name}`, folder: join(checkout, parent, name) }))
      .filter(({ folder }) => existsSync(join(folder, 'package.json')))
      .map(({ path, folder }) => {
        const { scripts = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
        return { path, folder, scripts }
      })
  })
}

/** @returns {string[]} the projects that `tsc -b` builds, from the root: of each workspace its own, and its tests’ where they stand apart */
export function typedFolders() {
  return workspaces().flatMap(({ folder, path }) =>
    ['tsconfig.json', 'tsconfig.test.json'].filter((it) => existsSync(join(folder, it))).map((it) => `${path}/${it}`),
  )
}
