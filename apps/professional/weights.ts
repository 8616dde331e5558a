import { printWeights } from '@tweespraak/build/weights'

// Two first pages: the agenda, with signing in before it, and a conversation.
printWeights({
  folder: import.meta.dirname,
  pages: {
    agenda: [],
    conversation: ['src/features/conversation/conversation-page.tsx'],
  },
})
