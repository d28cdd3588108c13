import { useSyncExternalStore } from 'react'
import type { Editing } from './editing.ts'

/** The page as the server holds it; draws again when a save or another person changed it, never at a key. */
export function useStored(editing: Editing) {
  return useSyncExternalStore(editing.subscribe, editing.stored)
}
