import { Injectable, type OnModuleInit } from '@nestjs/common'
import { DiscoveryService } from '@nestjs/core'
import { type EventKind, ScheduledJob, Subscriber } from './handlers.ts'

/** Knows every subscriber and job of the program, found among its providers. */
@Injectable()
export class HandlerRegistry implements OnModuleInit {
  private readonly handlers = new Map<string, Subscriber | ScheduledJob>()
  private readonly subscribers = new Map<string, string[]>()

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (instance instanceof Subscriber) {
        this.add(instance.name, instance)
        const names = this.subscribers.get(instance.event.name) ?? []
        this.subscribers.set(instance.event.name, [...names, instance.name])
      }
      if (instance instanceof ScheduledJob) this.add(instance.kind.name, instance)
    }
  }

  /** The subscriber or job of that name; undefined when a later version dropped it. */
  handler(name: string): Subscriber | ScheduledJob | undefined {
    return this.handlers.get(name)
  }

  subscribersOf(event: EventKind<never>): readonly string[] {
    return this.subscribers.get(event.name) ?? []
  }

  private add(name: string, handler: Subscriber | ScheduledJob): void {
    if (this.handlers.has(name)) throw new Error(`two handlers are called ${name}`)
    this.handlers.set(name, handler)
  }
}
