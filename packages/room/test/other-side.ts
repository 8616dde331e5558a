import type { BrowserCommand } from 'vitest/node'
import { Bots } from './bots.ts'
import { VideoServer } from './video-server.ts'

const server = new VideoServer()
const bots = new Bots(server)

const startServer: BrowserCommand<[]> = () => server.start()
const killServer: BrowserCommand<[]> = () => server.kill()
const token: BrowserCommand<[room: string, seat: string]> = async (_, room, seat) => ({
  url: server.url,
  token: await server.token(room, seat),
})
const removeSeat: BrowserCommand<[room: string, seat: string]> = (_, room, seat) => server.remove(room, seat)
const closeRoom: BrowserCommand<[room: string]> = (_, room) => server.close(room)

const botJoins: BrowserCommand<[room: string, seat: string, key: string | null]> = (_, ...how) => bots.join(...how)
const botLeaves: BrowserCommand<[seat: string]> = (_, seat) => bots.leave(seat)
const botSaw: BrowserCommand<[seat: string]> = (_, seat) => bots.saw(seat)

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
