import { fileURLToPath } from 'node:url'
import { startChild } from '../child.mjs'

const program = fileURLToPath(new URL('../../inbox/main.mjs', import.meta.url))

/**
 * @param {import('../world.mjs').World} world
 * @returns {import('../process-supervisor.mjs').Part}
 */
export function inboxPart({ ports, data, stopping }) {
  return {
    name: 'The inbox',
    start: () =>
      startChild({
        name: 'inbox',
        args: [program],
        env: {
          INBOX_PORT: String(ports.inbox),
          SMTP_PORT: String(ports.smtp),
          MAILS_FOLDER: data.mails,
          ACCOUNTS_FILE: data.accounts,
        },
        logs: data.logs,
        readyUrl: `http://127.0.0.1:${ports.inbox}/mails.json`,
        stopping,
      }),
  }
}
