import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { jsonOf, textOf } from './files.mjs'

const { version } = jsonOf('package.json')
const publiccode = parse(textOf('publiccode.yml'))
const [, newest, date] = textOf('CHANGELOG.md').match(/^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$/m) ?? []

test('one version, everywhere it stands', () => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  expect(newest).toBe(version)
  expect(publiccode.softwareVersion).toBe(version)
  expect(publiccode.releaseDate).toBe(date)
})

test('publiccode.yml has what its standard asks for', () => {
  expect(publiccode).toMatchObject({
    publiccodeYmlVersion: '0.4',
    name: expect.any(String),
    url: expect.stringMatching(/^https:\/\//),
    platforms: ['web'],
    developmentStatus: expect.stringMatching(/^(concept|development|beta|stable|obsolete)$/),
    softwareType: 'standalone/web',
    legal: { license: jsonOf('package.json').license },
    maintenance: { type: 'internal', contacts: [{ name: expect.any(String) }] },
    localisation: { localisationReady: true, availableLanguages: ['nl', 'en'] },
  })
  expect(Object.keys(publiccode.description)).toEqual(['nl', 'en'])
  for (const { shortDescription, longDescription, features } of Object.values(publiccode.description)) {
    expect(shortDescription.length).toBeLessThanOrEqual(150)
    expect(longDescription.length).toBeGreaterThanOrEqual(500)
    expect(longDescription.length).toBeLessThanOrEqual(10_000)
    expect(features.length).toBeGreaterThan(0)
  }
})
