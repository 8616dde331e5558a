import { Bot } from './bot.ts'

// One bot in a program of its own: its native parts would otherwise keep the test runner from ending.
const bot = new Bot()

type Message = { url: string; token: string; key: string | null } | 'saw'

async function answer(message: Message): Promise<void> {
  if (message !== 'saw') await bot.join(message)
  process.send?.({ frames: bot.frames, loudest: bot.loudest })
}

process.on('message', (message: Message) => void answer(message))
