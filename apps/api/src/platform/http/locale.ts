import type { Locale } from '@tweespraak/contract/values/values'
import type { FastifyRequest } from 'fastify'

/** The language a browser asks for; Dutch unless it asks for English first. */
export const localeOf = (request: FastifyRequest): Locale =>
  request.headers['accept-language']?.toLowerCase().startsWith('en') ? 'en' : 'nl'
