import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import type { DynamicModule, LogLevel } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DataSource } from 'typeorm'
import { installLocalTravel } from '../clock/local-travel.routes.ts'
import { LocalTravel } from '../clock/local-travel.ts'
import { Settings } from '../config/settings.ts'
import { Log } from '../logging/log.ts'
import { installBodyParsers, maxBodyBytes } from './body-parsers.ts'
import type { ActorRequest } from './endpoint-metadata.ts'
import { installOpenApi } from './openapi.routes.ts'
import { sendProblem } from './problem.filter.ts'

/** How long a client may take to send a request, and a connection may stay idle, in ms. */
const requestTimeoutMs = 20_000
const keepAliveTimeoutMs = 10_000

export const nestOptions = {
  logger: ['error', 'warn', 'fatal'] as LogLevel[],
  bodyParser: false,
  abortOnError: false,
}

/** The web process: Nest on Fastify, with our own body parsers, problems and log line. Not listening yet. */
export async function createServer(module: DynamicModule, trustedProxies?: string): Promise<NestFastifyApplication> {
  return configureApp(
    await NestFactory.create<NestFastifyApplication>(module, fastifyAdapter(trustedProxies), nestOptions),
  )
}

/** @param trustedProxies whom to believe about where a request comes from; limits by place count by it */
export function fastifyAdapter(trustedProxies = 'loopback'): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: trustedProxies,
    bodyLimit: maxBodyBytes,
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 128, ignoreTrailingSlash: false },
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const missing = error.statusCode === 404
      sendProblem(reply, request, { status: missing ? 404 : 400, code: missing ? 'not_found' : 'request.invalid' })
    },
  })
}

/** Puts into a bare application what every request meets before and after Nest. */
export async function configureApp(app: NestFastifyApplication): Promise<NestFastifyApplication> {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance
  installBodyParsers(server)
  await server.register(cookie)
  installHeaders(server)
  installLogLine(server, app.get(Log))
  installHealth(server, app.get(DataSource))
  installOpenApi(server, app.get(Settings))
  installLocalTravel(server, app.get(LocalTravel))
  return app
}

function installHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'x-request-id': request.id,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    })
  })
}

/** One line for each request: what was asked (the route, never the address), by what kind of actor, how it went. */
function installLogLine(server: FastifyInstance, log: Log): void {
  server.addHook('onResponse', async (request, reply) => {
    log.info(
      {
        request: request.id,
        actor: (request as ActorRequest).actor?.kind ?? 'nobody',
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'served',
    )
  })
}

function installHealth(server: FastifyInstance, dataSource: DataSource): void {
  server.get('/health', async () => ({ alive: true }))
  server.get('/ready', async (_request, reply) => {
    try {
      await dataSource.query('select 1')
      return { ready: true }
    } catch {
      return reply.status(503).send({ ready: false })
    }
  })
}
