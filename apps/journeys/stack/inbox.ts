import { setTimeout as pause } from 'node:timers/promises'
import { stack } from './stack.ts'

export interface ReceivedMail {
  readonly id: string
  readonly subject: string
  readonly text: string
  readonly attachments: readonly { readonly mimeType: string; readonly text?: string }[]
}

/** How long a mail may take. */
const mailTimeoutMs = 20_000

const ask = async <T>(path: string): Promise<T> =>
  (await fetch(`${stack().addresses.inbox}${path}`)).json() as Promise<T>

/** Mails to an address, newest first. */
export const mailsTo = (address: string): Promise<ReceivedMail[]> =>
  ask(`/mails.json?to=${encodeURIComponent(address)}`)

/** Waits for the next mail to an address, apart from the `known` that were there. */
export async function nextMail(address: string, known: readonly ReceivedMail[]): Promise<ReceivedMail> {
  const old = new Set(known.map((it) => it.id))
  for (const end = Date.now() + mailTimeoutMs; Date.now() < end; await pause(200)) {
    const fresh = (await mailsTo(address)).find((it) => !old.has(it.id))
    if (fresh) return fresh
  }
  throw new Error(`no mail came to ${address}`)
}

/** The code in the next mail after `act`. */
export async function codeMailedBy(address: string, act: () => Promise<unknown>): Promise<string> {
  const known = await mailsTo(address)
  await act()
  const code = /\b[0-9]{8}\b/.exec((await nextMail(address, known)).text)?.[0]
  if (!code) throw new Error(`the mail to ${address} has no code in it`)
  return code
}

/** The code that the authenticator app of a member of the demo staff shows, with some seconds left to type it. */
export async function appCodeOf(name: string): Promise<string> {
  for (;;) {
    const accounts = await ask<{ name: string; code?: string; secondsLeft?: number }[]>('/accounts.json')
    const found = accounts.find((it) => it.name === name)
    if (!found?.code) throw new Error(`${name} has no authenticator app`)
    if ((found.secondsLeft ?? 0) > 3) return found.code
    await pause(1000)
  }
}
