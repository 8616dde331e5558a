import { printWeights } from '@tweespraak/build/weights'

// Three first pages: the front door of a visitor, a link with a code, and today for whoever is signed in.
printWeights({
  folder: import.meta.dirname,
  pages: {
    'front door': [],
    'link with a code': ['src/features/arrival/arrive-with-code.tsx'],
    today: ['src/features/today/today.tsx'],
  },
})
