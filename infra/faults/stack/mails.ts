import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Arrived } from '../result-counter.ts'
import type { Stack } from './stack.ts'

export interface ReceivedMail {
  readonly id: string
  readonly subject: string
  readonly text: string
}

/** Mails to an address, newest first, as the inbox shows them. */
export async function mailsTo(stack: Stack, address: string): Promise<readonly ReceivedMail[]> {
  const answer = await fetch(`${stack.inbox}/mails.json?to=${encodeURIComponent(address)}`)
  return (await answer.json()) as ReceivedMail[]
}

/**
 * Every mail with a calendar in it that the inbox took, as it came over the line: an appointment. The inbox keeps one
 * file for each, written before it says yes.
 */
export function appointmentMails(stack: Stack): readonly Arrived[] {
  const folder = stack.world.data.mails
  return readdirSync(folder).flatMap((name) => {
    const { to, raw } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { to: string[]; raw: string }
    const text = Buffer.from(raw, 'base64').toString('latin1')
    const messageId = /^Message-ID:\s*(\S+)/im.exec(text)?.[1] ?? ''
    return /^Content-Type: text\/calendar/im.test(text) ? to.map((address) => ({ to: address, messageId })) : []
  })
}
