/** @typedef {import('./demo-world.mjs').Account} Account */

/**
 * @typedef {object} Addresses null: that part is not there
 * @property {string | null} learner
 * @property {string | null} professional
 * @property {string | null} municipality
 * @property {string} api
 * @property {string} inbox
 * @property {string | null} livekit where clients connect; also while LiveKit is still being built
 */

/**
 * @param {Addresses} addresses
 * @param {Account[]} accounts
 * @returns {string} one line, for programs
 */
export function asJson(addresses, accounts) {
  const known = accounts.map(({ role, name, email, pin, totpSecret }) => ({ role, name, email, pin, totpSecret }))
  return JSON.stringify({ addresses, accounts: known })
}

const titles = /** @type {const} */ ([
  ['learner', 'Couples'],
  ['professional', 'Professionals'],
  ['municipality', 'Municipality'],
  ['inbox', 'Mails and codes'],
  ['api', 'API'],
  ['livekit', 'Video server'],
])

/**
 * @param {Addresses} addresses
 * @param {Account[]} accounts
 * @param {{ logs: string, notes: string[], command: string }} more notes: what a person should know; empty ones are left out
 * @returns {string} a block, for a person
 */
export function asBlock(addresses, accounts, { logs, notes, command }) {
  const lines = ['', 'Tweespraak runs.', '']
  for (const [part, title] of titles) if (addresses[part]) lines.push(`  ${title.padEnd(17)}${addresses[part]}`)
  for (const note of notes) if (note) lines.push('', `  ${note}`)
  if (accounts.length) {
    const wide = (/** @type {'role' | 'name' | 'email'} */ key) =>
      Math.max(...accounts.map((account) => account[key].length)) + 2
    const widths = { role: wide('role'), name: wide('name'), email: wide('email') }
    lines.push('', '  Demo accounts (invented; their mails and sign-in codes are in the inbox)')
    for (const { role, name, email, pin } of accounts)
      lines.push(
        `  ${role.padEnd(widths.role)}${name.padEnd(widths.name)}${email.padEnd(widths.email)}${pin ? `PIN ${pin}` : ''}`.trimEnd(),
      )
  }
  lines.push('', `  Logs: ${logs}`, `  Stop with Ctrl-C. Begin anew with: ${command} -- --fresh`, '')
  return lines.join('\n')
}
