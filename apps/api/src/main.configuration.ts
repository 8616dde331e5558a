import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { settingsReference } from './platform/config/settings-reference.ts'

// Writes docs/configuration.md from the list of settings.
writeFileSync(fileURLToPath(new URL('../../../docs/configuration.md', import.meta.url)), settingsReference())
