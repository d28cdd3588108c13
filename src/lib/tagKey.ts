import { fold } from './fold.ts'

/**
 * The unique key of a tag: names that differ by apostrophe, case, accents or spaces share it (`l'ordre` and
 * `l’ordre`, `BlueSky` and `Bluesky`). A name made of punctuation only is its own key, so that no key is empty.
 */
export function tagKey(name: string): string {
  return fold(name) || name.trim()
}
