import fastifyStatic from '@fastify/static'
import { videosFolder } from '@tweespraak/content'
import type { FastifyInstance } from 'fastify'

/** How long a browser may keep a film, in ms. Films belong to the programme, not to a person. */
const keep = 24 * 60 * 60 * 1000

/**
 * Serves the films of the programme, in parts where a player asks for parts.
 * Not awaited: Fastify loads it when the door opens, after Nest has set its own handlers.
 */
export function installFilms(server: FastifyInstance): void {
  void server.register(fastifyStatic, {
    root: videosFolder,
    prefix: '/api/learner/films/',
    decorateReply: false,
    index: false,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (reply) => {
      void reply.header('cache-control', `private, max-age=${keep / 1000}`)
    },
  })
}
