import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import httpProxy from '@fastify/http-proxy'
import fastifyStatic from '@fastify/static'
import fastify from 'fastify'

/**
 * One audience's origin: its app as files, and its own part of the API. It does what an ingress does in production.
 * @param {object} options
 * @param {string} options.audience
 * @param {string} options.folder the built app, with index.html
 * @param {string} options.api where the API listens, as in http://127.0.0.1:3010
 */
export async function appServer({ audience, folder, api }) {
  const server = fastify({ forceCloseConnections: true })

  await server.register(httpProxy, {
    upstream: api,
    prefix: '/api',
    rewritePrefix: '/api',
    replyOptions: {
      rewriteRequestHeaders: (request, headers) => ({
        ...headers,
        host: request.headers.host,
        // What a client says about these is not to be believed: this server is the edge.
        'x-tweespraak-audience': audience,
        'x-forwarded-for': request.socket.remoteAddress,
        'x-forwarded-host': request.headers.host,
        'x-forwarded-proto': 'http',
        forwarded: undefined,
        'x-real-ip': undefined,
      }),
      onError: (reply, { error }) => {
        const late = 'code' in error && /TIMEOUT/.test(String(error.code))
        void reply
          .code(late ? 504 : 503)
          .header('retry-after', '1')
          .type('application/problem+json')
          .send(
            JSON.stringify({ status: late ? 504 : 503, code: 'api.unreachable', title: 'The API does not answer.' }),
          )
      },
    },
  })

  server.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer')
  })
  await server.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    setHeaders(reply, path) {
      // Built files carry a hash of their content in their name; the page that names them must be asked for each time.
      const named = path.startsWith(join(folder, 'assets/'))
      reply.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  server.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !/\.[a-z0-9]+$/i.test(request.url.split('?')[0] ?? '')
    if (!isPage) return reply.code(404).type('text/plain').send('Not found')
    // An address inside the app: the app itself knows which page it is.
    return reply
      .type('text/html')
      .header('cache-control', 'no-cache')
      .send(readFileSync(join(folder, 'index.html')))
  })
  return server
}

if (process.argv[1] === import.meta.filename) {
  const { AUDIENCE, APP_FOLDER, APP_PORT, API_ADDRESS } = process.env
  const server = await appServer({ audience: `${AUDIENCE}`, folder: `${APP_FOLDER}`, api: `${API_ADDRESS}` })
  process.once('SIGTERM', () => void server.close())
  await server.listen({ host: '127.0.0.1', port: Number(APP_PORT) })
}
