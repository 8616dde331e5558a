/**
 * licence: letters and digits from a card, grouped by four when the field is left.
 * digits: a code of six from a message; the phone may offer it.
 * pin: six digits, hidden unless asked for. Never remembered by the browser, because the device may be shared.
 */
export type CodeKind = 'licence' | 'digits' | 'pin'

/** What the reader may type or paste around a code: spaces, hyphens, small letters. The code is what is left. */
export function cleanCode(kind: CodeKind, typed: string): string {
  return kind === 'licence' ? typed.toUpperCase().replace(/[^A-Z0-9]/g, '') : typed.replace(/\D/g, '').slice(0, 6)
}
