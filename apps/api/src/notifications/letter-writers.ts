import { Injectable, type OnModuleInit } from '@nestjs/common'
import { DiscoveryService } from '@nestjs/core'
import { LetterWriter } from './letter-writer.ts'

/** Every letter writer of the program, found among its providers: this context knows none of the others. */
@Injectable()
export class LetterWriters implements OnModuleInit {
  private readonly writers = new Map<string, LetterWriter>()

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (instance instanceof LetterWriter) this.register(instance)
    }
  }

  register(writer: LetterWriter): void {
    this.writers.set(writer.about, writer)
  }

  /** Undefined when a later version dropped the template. */
  of(template: string): LetterWriter | undefined {
    return this.writers.get(template.split('.')[0] ?? '')
  }
}
