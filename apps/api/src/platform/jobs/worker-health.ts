import { createServer, type Server } from 'node:http'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { Settings } from '../config/settings.ts'

/** Answers /health and /ready for the worker, which has no web process, where a port is given for it. */
@Injectable()
export class WorkerHealth {
  private server: Server | undefined

  constructor(
    private readonly settings: Settings,
    private readonly dataSource: DataSource,
  ) {}

  start(): void {
    if (!this.settings.WORKER_PORT) return
    this.server = createServer((request, response) => {
      void this.statusOf(request.url).then((status) => response.writeHead(status).end())
    }).listen(this.settings.WORKER_PORT, this.settings.HTTP_HOST)
  }

  stop(): void {
    this.server?.close()
  }

  private async statusOf(path: string | undefined): Promise<number> {
    if (path === '/health') return 200
    if (path !== '/ready') return 404
    return this.dataSource.query('select 1').then(
      () => 200,
      () => 503,
    )
  }
}
