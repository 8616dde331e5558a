import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MailStore } from './mail-store.mjs'
import { smtpServer } from './smtp.mjs'
import { inboxServer } from './web.mjs'

/** @type {string} */ let folder
/** @type {ReturnType<typeof smtpServer>} */ let smtp
/** @type {ReturnType<typeof inboxServer>} */ let web
/** @type {{ sendMail: (mail: object) => Promise<unknown> }} */ let sender

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tweespraak-inbox-'))
  const mails = await MailStore.open(join(folder, 'mails'))
  smtp = smtpServer(mails)
  const listening = smtp.listen(0, '127.0.0.1')
  await new Promise((resolve) => listening.once('listening', resolve))
  const { port } = /** @type {import('node:net').AddressInfo} */ (listening.address())
  sender = nodemailer.createTransport({ host: '127.0.0.1', port })
  web = inboxServer(mails, join(folder, 'accounts.json'))
})
afterEach(async () => {
  await web.close()
  await new Promise((resolve) => smtp.close(() => resolve(undefined)))
  rmSync(folder, { recursive: true, force: true })
})

const get = (/** @type {string} */ url) => web.inject({ url, headers: { host: 'localhost:3020' } })

const invitation = {
  from: 'Mijn omgeving <bericht@omgeving.example>',
  to: 'Ana@example.test',
  subject: 'Afspraak <script>alert(1)</script>',
  text: 'Open http://localhost:3000/x?code=AB&y=1 of https://elders.example',
  html: '<p>Tot dan</p><script>alert(2)</script>',
  icalEvent: { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
}

test('a mail that was sent can be read by address, with its calendar file, and is still there after a restart', async () => {
  await sender.sendMail(invitation)
  await sender.sendMail({ ...invitation, to: 'ben@example.test', subject: 'Voor Ben' })

  const [mail, ...others] = (await get('/mails.json?to=ana@EXAMPLE.test')).json()
  expect(others).toEqual([])
  expect(mail).toMatchObject({
    to: ['ana@example.test'],
    subject: invitation.subject,
    text: expect.stringContaining('code=AB'),
  })
  expect(mail.attachments[0]).toMatchObject({ mimeType: 'text/calendar', text: invitation.icalEvent.content })
  expect((await get(mail.attachments[0].path)).body).toBe(invitation.icalEvent.content)

  const again = await MailStore.open(join(folder, 'mails'))
  expect(again.list().map(({ subject }) => subject)).toEqual(['Voor Ben', invitation.subject])
})

test('what a mail holds cannot act on the page that shows it', async () => {
  await sender.sendMail(invitation)
  const [{ id }] = (await get('/mails.json')).json()
  for (const url of ['/', `/mails/${id}`]) expect((await get(url)).body).not.toContain('<script>alert')
  const page = (await get(`/mails/${id}`)).body
  expect(page).toContain('<iframe sandbox title=')
  expect(page).toContain('<a href="http://localhost:3000/x?code=AB&#38;y=1">')
  expect(page).not.toContain('href="https://elders.example')
  expect((await get(`/mails/${id}/html`)).headers['content-security-policy']).toContain("default-src 'none'")
})

test('DELETE /mails empties the inbox, on disk too', async () => {
  await sender.sendMail(invitation)
  expect(readdirSync(join(folder, 'mails'))).toHaveLength(1)
  await web.inject({ method: 'DELETE', url: '/mails', headers: { host: 'localhost' } })
  expect((await get('/mails.json')).json()).toEqual([])
  expect(readdirSync(join(folder, 'mails'))).toEqual([])
})

test('a mail file that was cut off is dropped, not fatal', async () => {
  writeFileSync(join(folder, 'mails/broken.json'), '{"id":')
  expect((await MailStore.open(join(folder, 'mails'))).list()).toEqual([])
})

test('the present sign-in code of demo staff is shown, and served to tests', async () => {
  const account = { role: 'professional', name: 'Marijke', email: 'm@example.test', totpSecret: 'GEZDGNBVGY3TQOJQ' }
  writeFileSync(join(folder, 'accounts.json'), JSON.stringify({ accounts: [account] }))
  const [{ code }] = (await get('/accounts.json')).json()
  expect(code).toMatch(/^\d{6}$/)
  expect((await get('/')).body).toContain('Marijke, professional')
})

test('a page elsewhere that gives this machine a name of its own is refused', async () => {
  const answer = await web.inject({ url: '/mails.json', headers: { host: 'rebound.example' } })
  expect(answer.statusCode).toBe(421)
})

test('a mail that is not there is a plain 404', async () => {
  expect((await get('/mails/nothing')).statusCode).toBe(404)
  expect((await get('/mails/nothing/attachments/0')).statusCode).toBe(404)
})
