import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'

export const readMunicipality = endpoint({
  audience: 'municipality',
  method: 'GET',
  path: '/municipality',
  summary: 'For which municipality one works, and the design tokens of its house style.',
  response: z.object({ name: z.string(), look: z.record(z.string(), z.string()) }),
})
