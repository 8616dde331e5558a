import { printWeights } from '@tweespraak/build/weights'

// Two first pages: signing in, and the report for whoever is signed in.
printWeights({
  folder: import.meta.dirname,
  pages: {
    'sign in': ['src/features/sign-in/sign-in.tsx'],
    report: ['src/features/report/report-page.tsx'],
  },
})
