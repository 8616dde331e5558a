import { Module, type OnModuleInit } from '@nestjs/common'
import { HttpAdapterHost } from '@nestjs/core'
import * as privatePage from '@tweespraak/contract/learner/private-page'
import * as steps from '@tweespraak/contract/learner/steps'
import type { FastifyInstance } from 'fastify'
import { serveInSteps } from '../platform/http/serve.ts'
import { installFilms } from './films.routes.ts'
import { HelpView } from './help.view.ts'
import { PrivatePageView } from './private-page.view.ts'
import { ProgrammeReader } from './programme.reader.ts'

/** The content the couple follows: modules, steps, films and help, as the content package built them. */
@Module({
  controllers: [serveInSteps(steps.readHelp, HelpView), serveInSteps(privatePage.readPrivatePage, PrivatePageView)],
  providers: [HelpView, PrivatePageView, ProgrammeReader],
  exports: [ProgrammeReader],
})
export class ProgrammeModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  /** The worker has no web process; there is nothing to install then. */
  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance() as FastifyInstance | undefined
    if (server) installFilms(server)
  }
}
