import { Injectable, type OnModuleInit } from '@nestjs/common'
import { DiscoveryService } from '@nestjs/core'
import { type EventKind, Housekeeping, ScheduledJob, Subscriber } from './handlers.ts'

/** Knows every subscriber, job and housekeeping task of the program, found among its providers. */
@Injectable()
export class HandlerRegistry implements OnModuleInit {
  readonly housekeeping = new Map<string, Housekeeping>()
  private readonly handlers = new Map<string, Subscriber | ScheduledJob>()
  private readonly subscribers = new Map<string, string[]>()

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (instance instanceof Subscriber) {
        add(this.handlers, instance.name, instance)
        const names = this.subscribers.get(instance.event.name) ?? []
        this.subscribers.set(instance.event.name, [...names, instance.name])
      }
      if (instance instanceof ScheduledJob) add(this.handlers, instance.kind.name, instance)
      if (instance instanceof Housekeeping) add(this.housekeeping, instance.name, instance)
    }
  }

  /** Returns the subscriber or job of that name; undefined when a later version dropped it. */
  handler(name: string): Subscriber | ScheduledJob | undefined {
    return this.handlers.get(name)
  }

  subscribersOf(event: EventKind<never>): readonly string[] {
    return this.subscribers.get(event.name) ?? []
  }
}

function add<T>(handlers: Map<string, T>, name: string, handler: T): void {
  if (handlers.has(name)) throw new Error(`two handlers are called ${name}`)
  handlers.set(name, handler)
}
