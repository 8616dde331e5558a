import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

const words = process.env.WORDS_FOLDER ?? '<rootDir>/src/words'
const feature = (name: string) => `<rootDir>/src/features/${name}`

/** Pages with words of their own, fetched with the page. Only they and `routes.tsx` may import them: lint holds that. */
const parts = {
  conversations: [feature('conversations'), '<rootDir>/../../packages/room/src'],
  'my-place': [feature('my-place'), feature('way-back')],
  steps: [feature('steps')],
}

// Dutch is the source; English stands beside it in `src/words/**/en.po`. `pnpm words` writes both anew from the code,
// the room's too; the check writes them elsewhere and compares.
export default defineConfig({
  sourceLocale: 'nl',
  locales: ['nl', 'en'],
  catalogs: [
    { path: `${words}/{locale}`, include: ['<rootDir>/src'], exclude: Object.values(parts).flat() },
    ...Object.entries(parts).map(([part, include]) => ({ path: `${words}/${part}/{locale}`, include })),
  ],
  format: formatter({ lineNumbers: false }),
})
