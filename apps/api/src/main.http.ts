import { AppModule } from './app.module.ts'
import { processSettings } from './platform/config/process-settings.ts'
import { stopGracefully } from './platform/http/graceful-stop.ts'
import { createServer } from './platform/http/server.ts'

// The web process: serves the contract.
const settings = processSettings()
const app = await createServer(AppModule.with(settings), settings.TRUSTED_PROXIES)
await app.listen(settings.HTTP_PORT, settings.HTTP_HOST)
stopGracefully(() => app.close())
