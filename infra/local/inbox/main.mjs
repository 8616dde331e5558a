import { once } from 'node:events'
import { MailStore } from './mail-store.mjs'
import { smtpServer } from './smtp.mjs'
import { inboxServer } from './web.mjs'

const { INBOX_PORT, SMTP_PORT, MAILS_FOLDER, ACCOUNTS_FILE } = process.env

const mails = await MailStore.open(`${MAILS_FOLDER}`)
const smtp = smtpServer(mails)
const web = inboxServer(mails, `${ACCOUNTS_FILE}`)

smtp.on('error', (error) => console.error(error.message)) // of one connection: the next one is served
process.once('SIGTERM', () => {
  void web.close()
  smtp.close()
})

await once(smtp.listen(Number(SMTP_PORT), '127.0.0.1'), 'listening')
await web.listen({ host: '127.0.0.1', port: Number(INBOX_PORT) })
