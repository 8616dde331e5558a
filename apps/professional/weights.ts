import { printWeights } from '@tweespraak/build/weights'

// Two first pages: the agenda, with signing in before it, and a talk.
printWeights({
  folder: import.meta.dirname,
  pages: {
    agenda: [],
    talk: ['src/features/talk/talk-page.tsx'],
  },
})
