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
 * @param {string} [options.video] where LiveKit listens, as in ws://127.0.0.1:3030; none: no page may connect to it
 */
export async function appServer({ audience, folder, api, video }) {
  const server = fastify({ forceCloseConnections: true })

  await server.register(httpProxy, {
    upstream: api,
    prefix: '/api',
    rewritePrefix: '/api',
    replyOptions: {
      rewriteRequestHeaders: (request, headers) => ({ ...headers, ...edgeHeaders(audience, request) }),
      onError: (reply, { error }) => {
        const late = 'code' in error && /TIMEOUT/.test(String(error.code))
        void reply
          .code(late ? 504 : 503)
          .header('retry-after', '1')
          .type('application/problem+json')
          .send(unreachable(late ? 504 : 503))
      },
    },
  })

  server.addHook('onSend', async (request, reply) => {
    reply.headers(everyAnswer)
    // Answers of the API bring a policy of their own.
    if (!request.url.startsWith('/api/')) reply.headers(pagePolicy(video))
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

/** Headers of every answer of an app's origin. */
export const everyAnswer = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' }

/**
 * Returns the headers with which a request goes on to the API; undefined: that header goes. What a client says about
 * these is not to be believed, because this server is the edge.
 * @param {string} audience
 * @param {Pick<import('node:http').IncomingMessage, 'headers' | 'socket'>} request
 */
export function edgeHeaders(audience, request) {
  return {
    host: request.headers.host,
    'x-tweespraak-audience': audience,
    'x-forwarded-for': request.socket.remoteAddress,
    'x-forwarded-host': request.headers.host,
    'x-forwarded-proto': 'http',
    forwarded: undefined,
    'x-real-ip': undefined,
  }
}

/**
 * Returns the problem that a client gets while the API does not answer.
 * @param {503 | 504} status
 */
export function unreachable(status) {
  return JSON.stringify({ status, code: 'api.unreachable', title: 'The API does not answer.' })
}

/**
 * Returns the headers that say what a page of ours may do: run and load only what comes from its own origin, talk to its API and to LiveKit (over
 * a socket, and over http when it asks why a socket failed), use camera and microphone, and be shown in no frame.
 * @param {string} [video]
 * @param {string} [developmentNonce] scripts inside the page that carry it may run: those of Vite's development client
 * @returns {Record<string, string>}
 */
export function pagePolicy(video, developmentNonce) {
  const call = video ? ` ${video} ${video.replace(/^ws/, 'http')}` : ''
  return {
    'content-security-policy': [
      "default-src 'none'",
      `script-src 'self'${developmentNonce ? ` 'nonce-${developmentNonce}'` : ''}`,
      "worker-src 'self' blob:",
      "style-src 'self' 'unsafe-inline'", // React sets styles of single elements; scripts stay strict
      "img-src 'self' data: blob:",
      "media-src 'self' blob:",
      "font-src 'self'",
      `connect-src 'self'${call}`,
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'permissions-policy': 'camera=(self), microphone=(self), display-capture=(), geolocation=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
  }
}

if (process.argv[1] === import.meta.filename) {
  const { AUDIENCE, APP_FOLDER, APP_PORT, API_ADDRESS, VIDEO_ADDRESS } = process.env
  const server = await appServer({
    audience: `${AUDIENCE}`,
    folder: `${APP_FOLDER}`,
    api: `${API_ADDRESS}`,
    ...(VIDEO_ADDRESS && { video: VIDEO_ADDRESS }),
  })
  process.once('SIGTERM', () => void server.close())
  await server.listen({ host: '127.0.0.1', port: Number(APP_PORT) })
}
