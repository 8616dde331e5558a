import { Injectable, type OnApplicationShutdown } from '@nestjs/common'
import { DataSource } from 'typeorm'

/** Closes the database's connections once everything that uses them has stopped. */
@Injectable()
export class DataSourceCloser implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy()
  }
}
