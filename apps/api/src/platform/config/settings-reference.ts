import { settingsShape } from './settings.ts'

/** `docs/configuration.md`, made from the list of settings so that the two cannot differ. */
export function settingsReference(): string {
  const rows = Object.entries(settingsShape).map(([name, it]) => {
    const byDefault = it.schema.safeParse(undefined)
    const without = byDefault.success ? (byDefault.data === undefined ? 'none' : `\`${byDefault.data}\``) : 'required'
    const secret = 'secret' in it ? ' Secret.' : ''
    return `| \`${name}\` | ${it.meaning}${secret} | ${it.expected} | ${without} | \`${it.example}\` |`
  })
  return [
    '# Configuration',
    '',
    'The program reads these keys from its environment, once, when it starts. A wrong or missing key stops the start',
    'with its name, what was expected and an example; values are never printed.',
    '',
    'Made from `apps/api/src/platform/config/settings.ts`; a test fails when the two differ.',
    '',
    '| key | what it is for | expected | without it | example |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}
