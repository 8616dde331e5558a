import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { VideoServer } from './video-server.ts'

/** The other sides of calls, each in a program of its own, by seat. */
export class Bots {
  readonly #running = new Map<string, ChildProcess>()
  readonly #server: VideoServer

  constructor(server: VideoServer) {
    this.#server = server
  }

  /** Resolves when it is in and publishing. @param key null: it does not encrypt */
  async join(room: string, seat: string, key: string | null): Promise<void> {
    const bot = fork(join(import.meta.dirname, 'bot-process.ts'), { stdio: 'ignore' })
    this.#running.set(seat, bot)
    await ask(bot, { url: this.#server.url, token: await this.#server.token(room, seat), key })
  }

  /** It says no goodbye; that it is gone, others learn from the server. */
  async leave(seat: string): Promise<void> {
    const bot = this.#running.get(seat)
    this.#running.delete(seat)
    if (!bot) return
    const gone = once(bot, 'exit')
    bot.kill('SIGKILL')
    await gone
  }

  async saw(seat: string): Promise<{ frames: number; loudest: number }> {
    const bot = this.#running.get(seat)
    return bot ? ask(bot, 'saw') : { frames: 0, loudest: 0 }
  }
}

async function ask(bot: ChildProcess, question: object | 'saw'): Promise<{ frames: number; loudest: number }> {
  const answer = once(bot, 'message')
  bot.send(question)
  const [saw] = await answer
  return saw
}
