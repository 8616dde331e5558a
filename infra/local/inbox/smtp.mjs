import { SMTPServer } from 'smtp-server'

const largestMailBytes = 25 * 1024 * 1024

/**
 * Takes every mail that anybody on this machine sends, and passes none on.
 * @param {import('./mail-store.mjs').MailStore} mails
 */
export function smtpServer(mails) {
  return new SMTPServer({
    banner: 'local inbox',
    size: largestMailBytes,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, session, done) {
      /** @type {Buffer[]} */
      const chunks = []
      stream.on('data', (/** @type {Buffer} */ chunk) => {
        chunks.push(chunk)
      })
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address)
        if (stream.sizeExceeded) return done(refusal(552, 'The mail is too large.'))
        mails.add(Buffer.concat(chunks), recipients).then(
          () => done(),
          // 4xx: the sender keeps it and tries again.
          (error) => done(refusal(452, `Not stored: ${error instanceof Error ? error.message : String(error)}`)),
        )
      })
    },
  })
}

/**
 * @param {number} responseCode of SMTP
 * @param {string} message
 */
function refusal(responseCode, message) {
  return Object.assign(new Error(message), { responseCode })
}
