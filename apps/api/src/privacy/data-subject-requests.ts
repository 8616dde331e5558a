import { Injectable, type OnModuleInit } from '@nestjs/common'
import { DiscoveryService } from '@nestjs/core'
import { Eraser, Exporter } from '../platform/privacy/personal-data.ts'

/** Every Eraser and Exporter of the program, found among its providers, so that nobody has to import them all. */
@Injectable()
export class DataSubjectRequests implements OnModuleInit {
  readonly erasers: Eraser[] = []
  readonly exporters: Exporter[] = []

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (instance instanceof Eraser) this.erasers.push(instance)
      if (instance instanceof Exporter) this.exporters.push(instance)
    }
  }
}
