import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

// Dutch is the source; English stands beside it in `src/locales/en.po`. `npm run translations` writes both anew from the code,
// the shell's words too; the check writes them elsewhere and compares.
export default defineConfig({
  sourceLocale: 'nl',
  locales: ['nl', 'en'],
  catalogs: [
    {
      path: `${process.env.LOCALES_FOLDER ?? '<rootDir>/src/locales'}/{locale}`,
      include: ['<rootDir>/src', '<rootDir>/../../packages/shell/src'],
    },
  ],
  format: formatter({ lineNumbers: false }),
})
