import { Injectable, type OnModuleInit } from '@nestjs/common'
import { DiscoveryService } from '@nestjs/core'
import { MessageRenderer } from './message-renderer.ts'

/** Every message renderer of the program, found among its providers: this context knows none of the others. */
@Injectable()
export class MessageRenderers implements OnModuleInit {
  private readonly renderers = new Map<string, MessageRenderer>()

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (instance instanceof MessageRenderer) this.register(instance)
    }
  }

  register(renderer: MessageRenderer): void {
    this.renderers.set(renderer.templatePrefix, renderer)
  }

  /** Undefined when a later version dropped the template. */
  of(template: string): MessageRenderer | undefined {
    return this.renderers.get(template.split('.')[0] ?? '')
  }
}
