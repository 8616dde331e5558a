import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/**
 * The ways in which the mail server behaves.
 * - `well`: everything passes.
 * - `refuses`: nobody takes the connection.
 * - `hangs`: the connection opens, and nothing is ever said.
 * - `dropsHalfway`: the line breaks while a mail is being sent; it does not arrive.
 * - `dropsAfter`: the mail arrives, and the line breaks before the sender hears so.
 */
export type Mood = 'well' | 'refuses' | 'hangs' | 'dropsHalfway' | 'dropsAfter'

/** How long the inbox's yes is kept back, in ms. */
const lateAnswerMs = 50

/** Stands between the worker and the inbox, byte for byte, and can be a bad mail server. */
export class MailStub {
  readonly #port: number
  readonly #inbox: number
  #server: Server | undefined
  #mood: Mood = 'well'
  #lines = new Set<Socket>()
  #told: ((what: 'taken') => void)[] = []
  /** Lines that were let hang, lines dropped halfway, and mails that arrived without their sender hearing so. */
  readonly met = { hangs: 0, dropsHalfway: 0, unheard: 0 }

  private constructor(inbox: number, port: number) {
    this.#inbox = inbox
    this.#port = port
  }

  /** `inbox`: the port of the real server. `port`: where the sender connects. Both on loopback. */
  static async open(inbox: number, port: number): Promise<MailStub> {
    const stub = new MailStub(inbox, port)
    await stub.#listen()
    return stub
  }

  get mood(): Mood {
    return this.#mood
  }

  /** From now on it is like this; lines that are open are dropped, so that it holds for all. */
  async become(mood: Mood): Promise<void> {
    this.#mood = mood
    for (const line of this.#lines) line.destroy()
    if (mood === 'refuses') await this.close()
    else if (!this.#server) await this.#listen()
  }

  /** Resolves when the inbox has taken the next mail and the sender has not yet been told: the worst moment. */
  nextTaken(): Promise<'taken'> {
    return new Promise((resolve) => this.#told.push(resolve))
  }

  async close(): Promise<void> {
    const server = this.#server
    this.#server = undefined
    for (const line of this.#lines) line.destroy()
    if (server) await new Promise((resolve) => server.close(resolve))
  }

  async #listen(): Promise<void> {
    this.#server = createServer((line) => this.#serve(line)).listen(this.#port, '127.0.0.1')
    await once(this.#server, 'listening')
  }

  #serve(line: Socket): void {
    this.#keep(line)
    if (this.#mood === 'hangs') {
      this.met.hangs++
      return
    }
    const inbox = connect(this.#inbox, '127.0.0.1')
    this.#keep(inbox)
    inbox.on('close', () => line.destroy())
    let inMail = false
    let ended = false
    line.on('close', () => {
      if (ended) this.met.unheard++ // the whole mail went over, and nobody knows whether it was taken
      inbox.destroy()
    })
    line.on('data', (chunk: Buffer) => {
      const text = chunk.toString('latin1')
      if (inMail && this.#mood === 'dropsHalfway') {
        this.met.dropsHalfway++
        inbox.write(chunk.subarray(0, Math.floor(chunk.length / 2)))
        inbox.end()
        line.destroy()
        return
      }
      if (/^DATA\r\n/im.test(text)) inMail = true
      ended ||= inMail && /(^|\r\n)\.\r\n/.test(text)
      inbox.write(chunk)
    })
    inbox.on('data', (chunk: Buffer) => {
      // The first answer after the dot that ends a mail: the inbox has it.
      const taken = ended && chunk.toString('latin1').startsWith('250')
      if (taken) {
        inMail = false
        ended = false
        for (const tell of this.#told.splice(0)) tell('taken')
        if (this.#mood === 'dropsAfter') {
          this.met.unheard++
          line.destroy()
          return
        }
        // A pause in which a sender that is killed does not hear it.
        setTimeout(() => (line.destroyed ? this.met.unheard++ : line.write(chunk)), lateAnswerMs)
        return
      }
      line.write(chunk)
    })
  }

  #keep(line: Socket): void {
    this.#lines.add(line)
    line.on('error', () => {})
    line.on('close', () => this.#lines.delete(line))
  }
}
