import fastify from 'fastify'
import { demoAccounts } from '../start/demo-world.mjs'
import { isText } from './mail-store.mjs'
import { listPage, mailPage } from './pages.mjs'
import { currentCode } from './totp.mjs'

/**
 * The inbox for people (pages) and for tests (JSON):
 * `GET /mails.json?to=ana@example.test`, `GET /accounts.json`, `DELETE /mails`.
 * @param {import('./mail-store.mjs').MailStore} mails
 * @param {string} accountsFile
 */
export function inboxServer(mails, accountsFile) {
  const server = fastify({ forceCloseConnections: true })

  server.addHook('onRequest', async (request, reply) => {
    // A page elsewhere may point a name of its own at this machine to read along; it cannot change what it is called.
    if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')) await reply.code(421).send()
    reply
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .header('x-content-type-options', 'nosniff')
  })

  server.get('/', (request, reply) => {
    const to = askedFor(request)
    const accounts = demoAccounts(accountsFile)
    return reply.type('text/html').send(listPage(mails.list(to), accounts, { now: Date.now(), to }))
  })

  server.get('/mails.json', (request) => mails.list(askedFor(request)).map(asJson))

  server.delete('/mails', (_request, reply) => {
    mails.clear()
    return reply.code(204).send()
  })

  server.get('/accounts.json', () =>
    demoAccounts(accountsFile).map((account) =>
      account.totpSecret ? { ...account, ...currentCode(account.totpSecret, Date.now()) } : account,
    ),
  )

  server.get('/mails/:id', (request, reply) => {
    const mail = mails.find(parameter(request, 'id'))
    return mail ? reply.type('text/html').send(mailPage(mail)) : missing(reply)
  })

  server.get('/mails/:id/html', (request, reply) => {
    const mail = mails.find(parameter(request, 'id'))
    if (!mail) return missing(reply)
    // Whatever the mail holds, it runs nothing, loads nothing from elsewhere, and is a stranger to this page.
    return reply
      .header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:")
      .type('text/html')
      .send(mail.html)
  })

  server.get('/mails/:id/attachments/:index', (request, reply) => {
    const attachment = mails.find(parameter(request, 'id'))?.attachments[Number(parameter(request, 'index'))]
    if (!attachment) return missing(reply)
    const name = encodeURIComponent(attachment.filename)
    return reply
      .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      .type(attachment.mimeType)
      .send(Buffer.from(attachment.content))
  })

  return server
}

/** @param {import('./mail-store.mjs').Mail} mail */
function asJson(mail) {
  const attachments = mail.attachments.map(({ filename, mimeType, content }, index) => ({
    filename,
    mimeType,
    path: `/mails/${mail.id}/attachments/${index}`,
    ...(isText(mimeType) && { text: Buffer.from(content).toString() }),
  }))
  return { ...mail, attachments }
}

/** @param {import('fastify').FastifyRequest} request */
function askedFor(request) {
  const { to } = /** @type {{ to?: unknown }} */ (request.query)
  return typeof to === 'string' && to ? to : undefined
}

/**
 * @param {import('fastify').FastifyRequest} request
 * @param {string} name
 */
function parameter(request, name) {
  return /** @type {Record<string, string>} */ (request.params)[name] ?? ''
}

/** @param {import('fastify').FastifyReply} reply */
function missing(reply) {
  return reply.code(404).type('text/plain').send('There is no such mail.')
}
