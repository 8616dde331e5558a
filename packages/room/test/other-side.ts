import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { BrowserCommand } from 'vitest/node'
import { VideoServer } from './video-server.ts'

const server = new VideoServer()
const bots = new Map<string, ChildProcess>()

const startServer: BrowserCommand<[]> = () => server.start()
const killServer: BrowserCommand<[]> = () => server.kill()
const token: BrowserCommand<[room: string, seat: string]> = async (_, room, seat) => ({
  url: server.url,
  token: await server.token(room, seat),
})
const removeSeat: BrowserCommand<[room: string, seat: string]> = (_, room, seat) => server.remove(room, seat)
const closeRoom: BrowserCommand<[room: string]> = (_, room) => server.close(room)

const botJoins: BrowserCommand<[room: string, seat: string, key: string | null]> = async (_, ...how) => {
  const [room, seat, key] = how
  const bot = fork(join(import.meta.dirname, 'bot-process.ts'), { stdio: 'ignore' })
  bots.set(seat, bot)
  await ask(bot, { url: server.url, token: await server.token(room, seat), key })
}
/** It says no goodbye; that it is gone, others learn from the server. */
const botLeaves: BrowserCommand<[seat: string]> = async (_, seat) => {
  const bot = bots.get(seat)
  bots.delete(seat)
  if (!bot) return
  const gone = once(bot, 'exit')
  bot.kill('SIGKILL')
  await gone
}
const botSaw: BrowserCommand<[seat: string]> = (_, seat) => {
  const bot = bots.get(seat)
  return bot ? ask(bot, 'saw') : { frames: 0, loudest: 0 }
}

async function ask(bot: ChildProcess, question: object | 'saw'): Promise<{ frames: number; loudest: number }> {
  const answer = once(bot, 'message')
  bot.send(question)
  const [saw] = await answer
  return saw
}

/** What the tests in the browser may ask of the world outside it. */
export const otherSide = { startServer, killServer, token, removeSeat, closeRoom, botJoins, botLeaves, botSaw }

declare module 'vitest/browser' {
  interface BrowserCommands {
    startServer: () => Promise<void>
    killServer: () => Promise<void>
    token: (room: string, seat: string) => Promise<{ url: string; token: string }>
    removeSeat: (room: string, seat: string) => Promise<void>
    closeRoom: (room: string) => Promise<void>
    botJoins: (room: string, seat: string, key: string | null) => Promise<void>
    botLeaves: (seat: string) => Promise<void>
    botSaw: (seat: string) => Promise<{ frames: number; loudest: number }>
  }
}
