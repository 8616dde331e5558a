import { isText } from './mail-store.mjs'
import { markup, page } from './page.mjs'
import { currentCode } from './totp.mjs'

/** @typedef {import('./mail-store.mjs').Mail} Mail */
/** @typedef {import('../start/demo-world.mjs').Account} Account */

/**
 * @param {Mail[]} mails newest first
 * @param {Account[]} accounts
 * @param {{ now: number, to?: string | undefined }} more
 */
export function listPage(mails, accounts, { now, to }) {
  const codes = accounts.filter(({ totpSecret }) => totpSecret)
  return page(
    'Local inbox',
    markup`
      <h1>Local inbox</h1>
      <p class="soft">Every mail of this run ends here. Nothing leaves this machine.</p>
      ${codes.length ? codesSection(codes, now) : ''}
      <h2>${to ? `Mails to ${to}` : 'Mails'}</h2>
      ${to ? markup`<p><a href="/">All mails</a></p>` : ''}
      ${mails.length ? markup`<ul class="mails">${mails.map(mailRow)}</ul>` : markup`<p>No mails yet.</p>`}`,
    { live: true },
  )
}

/**
 * @param {Account[]} accounts
 * @param {number} now
 */
function codesSection(accounts, now) {
  const row = (/** @type {Account} */ { name, role, email, totpSecret = '' }) => {
    const { code, secondsLeft } = currentCode(totpSecret, now)
    return markup`<li>
      <span>${name}, ${role}<br><span class="soft">${email}</span></span>
      <span class="code"><strong>${code.slice(0, 3)} ${code.slice(3)}</strong><br><span class="soft">${secondsLeft} s left</span></span>
    </li>`
  }
  return markup`<h2>Sign-in codes of demo staff</h2><ul class="codes">${accounts.map(row)}</ul>`
}

/** @param {Mail} mail */
function mailRow({ id, subject, to, receivedAt, attachments }) {
  return markup`<li><a href="/mails/${id}">
    <span class="subject">${subject || 'No subject'}</span>
    <span class="soft">To ${to.join(', ')}${attachments.length ? `, with ${attachments.map(({ filename }) => filename).join(', ')}` : ''}</span>
    <time class="soft" datetime="${receivedAt}">${shortTime(receivedAt)}</time>
  </a></li>`
}

/** @param {Mail} mail */
export function mailPage({ id, subject, from, to, receivedAt, text, html, attachments }) {
  return page(
    subject || 'No subject',
    markup`
      <p><a href="/">All mails</a></p>
      <h1>${subject || 'No subject'}</h1>
      <dl>
        <dt>From</dt><dd>${from}</dd>
        <dt>To</dt><dd>${to.map((address) => markup`<a href="/?to=${encodeURIComponent(address)}">${address}</a> `)}</dd>
        <dt>Received</dt><dd><time datetime="${receivedAt}">${receivedAt.slice(0, 10)} ${shortTime(receivedAt)}</time></dd>
      </dl>
      ${attachments.length ? markup`<h2>Attachments</h2><ul>${attachments.map((_, index) => attachmentRow(id, attachments, index))}</ul>` : ''}
      <h2>Text</h2>
      <pre>${withLinks(text)}</pre>
      ${html ? markup`<h2>As HTML</h2><iframe sandbox title="The mail as HTML" src="/mails/${id}/html"></iframe>` : ''}`,
  )
}

/**
 * @param {string} id
 * @param {import('./mail-store.mjs').Attachment[]} attachments
 * @param {number} index
 */
function attachmentRow(id, attachments, index) {
  const { filename = '', mimeType = '', content = new Uint8Array() } = attachments[index] ?? {}
  const readable = isText(mimeType)
  return markup`<li><a href="/mails/${id}/attachments/${index}">${filename}</a> <span class="soft">${mimeType}, ${content.length} bytes</span>
    ${readable ? markup`<details><summary>Show</summary><pre>${Buffer.from(content).toString()}</pre></details>` : ''}</li>`
}

/**
 * Addresses on this machine can be clicked; others stay text, so that a demo mail leads nobody elsewhere.
 * @param {string} text
 */
function withLinks(text) {
  return text
    .split(/(https?:\/\/localhost[^\s<>"]*)/)
    .map((part, index) => (index % 2 ? markup`<a href="${part}">${part}</a>` : part))
}

/** @param {string} instant */
function shortTime(instant) {
  return new Date(instant).toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit', second: '2-digit' })
}
