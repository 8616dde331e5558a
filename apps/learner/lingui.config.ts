import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

// Dutch is the source; English stands beside it in `src/words/en.po`. `pnpm words` writes both anew from the code, the room's too;
// the check writes them elsewhere and compares.
export default defineConfig({
  sourceLocale: 'nl',
  locales: ['nl', 'en'],
  catalogs: [
    {
      path: `${process.env.WORDS_FOLDER ?? '<rootDir>/src/words'}/{locale}`,
      include: ['<rootDir>/src', '<rootDir>/../../packages/room/src'],
    },
  ],
  format: formatter({ lineNumbers: false }),
})
