import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defaultClientConditions, type UserConfig } from 'vite'
import { leanContract } from './lean-contract.ts'
import { thirdPartyNotices } from './third-party-notices.ts'

/**
 * React and Lingui's words.
 * @param folder where `lingui.config.ts` lies
 */
export const reactWithWords = (folder: string) => [react(), lingui({ macroTransform: true, cwd: folder })]

/** Our own packages are read as TypeScript, so that one build sees every line that ships. */
export const fromSources = { conditions: ['source', ...defaultClientConditions] }

/**
 * Returns the Vite configuration of an app.
 * @param folder of the app: `import.meta.dirname`
 * @param build what this app builds otherwise than the others
 */
export function viteApp(folder: string, build: UserConfig['build'] = {}): UserConfig {
  return {
    plugins: [...reactWithWords(folder), leanContract(), thirdPartyNotices()],
    resolve: fromSources,
    build: { target: 'es2022', outDir: 'dist', manifest: true, ...build },
  }
}
