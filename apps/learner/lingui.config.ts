import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

const folder = process.env.LOCALES_FOLDER ?? '<rootDir>/src/locales'
const shell = '<rootDir>/../../packages/shell/src'
const feature = (name: string) => `<rootDir>/src/features/${name}`

/** Pages with words of their own, fetched with the page. Only they and `routes.tsx` may import them: lint holds that. */
const parts = {
  conversations: [feature('conversations'), '<rootDir>/../../packages/room/src'],
  help: [feature('help'), feature('private-page'), feature('about')],
  'my-place': [feature('my-place'), feature('way-back')],
  steps: [feature('steps')],
}

// Dutch is the source; English stands beside it in `src/locales/**/en.po`. `npm run translations` writes both anew from the
// code, that of the room and the shell too; the check writes them elsewhere and compares.
export default defineConfig({
  sourceLocale: 'nl',
  locales: ['nl', 'en'],
  catalogs: [
    {
      path: `${folder}/{locale}`,
      include: ['<rootDir>/src', shell],
      exclude: [`${shell}/staff`, ...Object.values(parts).flat()],
    },
    ...Object.entries(parts).map(([part, include]) => ({ path: `${folder}/${part}/{locale}`, include })),
  ],
  format: formatter({ lineNumbers: false }),
})
