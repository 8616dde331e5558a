import type { Locale } from '@tweespraak/contract/values/values'
import type { EmailTemplate, EmailTemplates, EmailText } from './email-template.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'

const words = { nl, en }

/** Writes a mail in plain text and as simple html: the same words, no pictures, no styles, nothing that calls home. */
export function renderEmail<T extends EmailTemplate>(
  template: T,
  locale: Locale,
  facts: EmailTemplates[T],
): { subject: string; text: string; html: string } {
  const wording: EmailText = words[locale][template](facts)
  return {
    subject: wording.subject,
    text: `${wording.paragraphs.join('\n\n')}\n`,
    html: [
      `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${safe(wording.subject)}</title></head><body>`,
      ...wording.paragraphs.map((it) => `<p>${linked(safe(it))}</p>`),
      '</body></html>',
    ].join('\n'),
  }
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (text: string) => text.replace(/[&<>"]/g, (it) => marks[it] ?? it)
const linked = (html: string) => html.replace(/https?:\/\/[^\s<"]+/g, (it) => `<a href="${it}">${it}</a>`)
