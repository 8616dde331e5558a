import { Injectable, type OnModuleInit } from '@nestjs/common'
import { DiscoveryService } from '@nestjs/core'
import { Errand, type EventKind, Subscriber } from './work.ts'

/** Knows every subscriber and errand of the program, found among its providers. */
@Injectable()
export class WorkRegistry implements OnModuleInit {
  private readonly handlers = new Map<string, Subscriber | Errand>()
  private readonly subscribers = new Map<string, string[]>()

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (instance instanceof Subscriber) {
        this.add(instance.name, instance)
        const names = this.subscribers.get(instance.event.name) ?? []
        this.subscribers.set(instance.event.name, [...names, instance.name])
      }
      if (instance instanceof Errand) this.add(instance.kind.name, instance)
    }
  }

  /** The subscriber or errand of that name; undefined when a later version dropped it. */
  handler(name: string): Subscriber | Errand | undefined {
    return this.handlers.get(name)
  }

  subscribersOf(event: EventKind<never>): readonly string[] {
    return this.subscribers.get(event.name) ?? []
  }

  private add(name: string, handler: Subscriber | Errand): void {
    if (this.handlers.has(name)) throw new Error(`two handlers are called ${name}`)
    this.handlers.set(name, handler)
  }
}
