import { useSyncExternalStore } from 'react'
import type { Call, CallState } from './call.ts'

export const useCall = (call: Call): CallState => useSyncExternalStore(call.subscribe, call.state)
