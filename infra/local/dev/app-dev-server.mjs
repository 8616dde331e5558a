import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createServer } from 'vite'
import { edgeHeaders, everyAnswer, pagePolicy, unreachable } from '../start/app-server.mjs'

/**
 * Returns Vite's development server for one audience's origin: its app with hot reload, and its own part of the API. It
 * tells the API what `start/app-server.mjs` tells it. The content policy is the same but for the development client.
 * @param {object} options
 * @param {string} options.audience
 * @param {string} options.folder of the app, with `vite.config.ts`
 * @param {string} options.api where the API listens, as in http://127.0.0.1:3010
 * @param {number} options.port
 * @param {string} [options.video] where LiveKit listens
 */
export function appDevServer({ audience, folder, api, port, video }) {
  const nonce = randomUUID()
  return createServer({
    root: folder,
    configFile: join(folder, 'vite.config.ts'),
    clearScreen: false,
    html: { cspNonce: nonce },
    server: {
      host: '127.0.0.1',
      port,
      strictPort: true,
      headers: { ...everyAnswer, ...pagePolicy(video, nonce) },
      proxy: {
        '/api': {
          target: api,
          changeOrigin: false,
          configure(proxy) {
            proxy.on('proxyReq', (toApi, request) => {
              for (const [name, value] of Object.entries(edgeHeaders(audience, request)))
                if (value === undefined) toApi.removeHeader(name)
                else toApi.setHeader(name, value)
            })
            // While the API starts anew after a change it does not answer.
            proxy.on('error', (_error, _request, reply) => {
              if (!('writeHead' in reply) || reply.headersSent) return
              reply.writeHead(503, { 'retry-after': '1', 'content-type': 'application/problem+json' })
              reply.end(unreachable(503))
            })
          },
        },
      },
    },
  })
}

if (process.argv[1] === import.meta.filename) {
  const { AUDIENCE, APP_FOLDER, APP_PORT, API_ADDRESS, VIDEO_ADDRESS } = process.env
  const server = await appDevServer({
    audience: `${AUDIENCE}`,
    folder: `${APP_FOLDER}`,
    api: `${API_ADDRESS}`,
    port: Number(APP_PORT),
    ...(VIDEO_ADDRESS && { video: VIDEO_ADDRESS }),
  })
  process.once('SIGTERM', () => void server.close().then(() => process.exit(0)))
  await server.listen()
}
