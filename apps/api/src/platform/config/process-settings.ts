import { readSettings, type Settings, SettingsRefused } from './settings.ts'

/** The settings of this process. Where they are wrong it says so in plain words and ends with exit code 78 (EX_CONFIG). */
export function processSettings(): Settings {
  try {
    return readSettings(process.env)
  } catch (error) {
    if (!(error instanceof SettingsRefused)) throw error
    process.stderr.write(`The configuration is not right. See docs/configuration.md.\n${error.message}\n`)
    process.exit(78)
  }
}
