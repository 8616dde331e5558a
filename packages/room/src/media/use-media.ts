import { useSyncExternalStore } from 'react'
import type { Media, MediaState } from './media.ts'

export const useMedia = (media: Media): MediaState => useSyncExternalStore(media.subscribe, media.state)
