import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'

/** The inbox keeps this many mails; the oldest goes when another comes. */
const mostMails = 500

/**
 * @typedef {object} Attachment
 * @property {string} filename
 * @property {string} mimeType
 * @property {Uint8Array} content
 */

/**
 * @typedef {object} Mail
 * @property {string} id
 * @property {string} receivedAt ISO 8601, UTC
 * @property {string} from as the mail itself says
 * @property {string[]} to the addresses it was delivered to, in small letters
 * @property {string} subject
 * @property {string} text
 * @property {string} html empty when the mail has text only
 * @property {Attachment[]} attachments
 */

/** @typedef {{ id: string, receivedAt: string, to: string[], raw: string }} Kept raw: the mail as it came, in base64 */

export class MailStore {
  #folder
  /** @type {Mail[]} oldest first */
  #mails = []

  /** @param {string} folder */
  constructor(folder) {
    this.#folder = folder
  }

  /** @param {string} folder */
  static async open(folder) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const store = new MailStore(folder)
    for (const name of readdirSync(folder).sort()) {
      try {
        store.#mails.push(await readMail(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
      } catch {
        rmSync(join(folder, name)) // cut off by a full disk or a crash: it was never acknowledged
      }
    }
    return store
  }

  /**
   * On disk before it is acknowledged.
   * @param {Buffer} raw
   * @param {string[]} recipients
   */
  async add(raw, recipients) {
    /** @type {Kept} */
    const kept = {
      id: `${Date.now().toString().padStart(15, '0')}-${randomUUID()}`,
      receivedAt: new Date().toISOString(),
      to: recipients.map((address) => address.toLowerCase()),
      raw: raw.toString('base64'),
    }
    const mail = await readMail(kept)
    writeFileSync(join(this.#folder, `${kept.id}.json`), JSON.stringify(kept), { mode: 0o600 })
    this.#mails.push(mail)
    for (const old of this.#mails.splice(0, this.#mails.length - mostMails)) this.#remove(old)
  }

  /**
   * @param {string} [to] only mails to this address
   * @returns {Mail[]} newest first
   */
  list(to) {
    const wanted = to?.toLowerCase()
    return this.#mails.filter((mail) => !wanted || mail.to.includes(wanted)).reverse()
  }

  /** @param {string} id */
  find(id) {
    return this.#mails.find((mail) => mail.id === id)
  }

  clear() {
    for (const mail of this.#mails.splice(0)) this.#remove(mail)
  }

  /** @param {Mail} mail */
  #remove({ id }) {
    rmSync(join(this.#folder, `${id}.json`), { force: true })
  }
}

/**
 * @param {Kept} kept
 * @returns {Promise<Mail>}
 */
async function readMail({ id, receivedAt, to, raw }) {
  const mail = await PostalMime.parse(Buffer.from(raw, 'base64'), { attachmentEncoding: 'arraybuffer' })
  return {
    id,
    receivedAt,
    from: [mail.from?.name, mail.from?.address && `<${mail.from.address}>`].filter(Boolean).join(' '),
    to,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    attachments: mail.attachments.map(({ filename, mimeType, content }, index) => ({
      filename: filename ?? (isCalendar(mimeType) ? 'invitation.ics' : `attachment-${index + 1}`),
      mimeType,
      content: asSent(mimeType, typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)),
    })),
  }
}

/**
 * The reader of mails ends lines with LF; a calendar file must have CRLF (RFC 5545, 3.1).
 * @param {string} mimeType
 * @param {Uint8Array} content
 */
function asSent(mimeType, content) {
  return isCalendar(mimeType) ? Buffer.from(Buffer.from(content).toString().replace(/\r?\n/g, '\r\n')) : content
}

/**
 * Nodemailer sends an invitation twice: as an alternative to the text, and as a file.
 * @param {string} mimeType
 */
function isCalendar(mimeType) {
  return mimeType === 'text/calendar' || mimeType === 'application/ics'
}

/** @param {string} mimeType */
export function isText(mimeType) {
  return mimeType.startsWith('text/') || isCalendar(mimeType)
}
