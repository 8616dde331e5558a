import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { InvalidRequest } from '../http/invalid-request.ts'
import { LocalTravel } from './local-travel.ts'

/** Milliseconds from the wall's time to programme time; never back. */
const request = z.strictObject({ offsetMs: z.int().min(0) })

/** Time travel of the local run: `POST /api/local/travel`. Exists nowhere else, production builds included. */
export function installLocalTravel(server: FastifyInstance, travel: LocalTravel): void {
  if (!travel.possible) return
  server.addHook('onRequest', () => travel.refresh())
  server.get('/api/local/time', async () => ({ now: travel.now().toISOString() }))
  server.post('/api/local/travel', async ({ body }) => {
    const read = request.safeParse(body)
    if (!read.success) throw new InvalidRequest([{ path: 'body.offsetMs', expected: 'milliseconds, 0 or more' }])
    await travel.travelTo(read.data.offsetMs)
    return { now: travel.now().toISOString() }
  })
}
