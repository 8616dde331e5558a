import { type DynamicModule, Module } from '@nestjs/common'
import type { Settings } from './platform/config/settings.ts'
import { PlatformModule } from './platform/platform.module.ts'

/** Lists the contexts and the platform; nothing else. */
@Module({})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(settings, [])] }
  }
}
