// The API as the bench starts it: the web process, told by environment, that says where it listens.
import { AppModule } from '../dist/app.module.js'
import { processSettings } from '../dist/platform/config/process-settings.js'
import { createServer } from '../dist/platform/http/server.js'

const app = await createServer(AppModule.with(processSettings()))
await app.listen(0, '127.0.0.1')
process.send?.({ url: await app.getUrl() })
