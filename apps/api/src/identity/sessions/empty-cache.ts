import type { Exchange } from '../../platform/http/exchange.ts'

/**
 * Tells the browser to drop what it cached of this site. Never its cookies, which would take those of every host of the
 * domain with them, and the mark of the device; and never its storage: there may be sealed words of the partner in it.
 */
export function emptyCache({ reply }: Exchange): void {
  reply.header('clear-site-data', '"cache"')
}
