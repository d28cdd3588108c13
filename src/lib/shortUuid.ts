import { createTranslator } from 'short-uuid'
import { isUuid } from './isUuid.ts'

/**
 * UUID → the 22 characters PeerTube writes in `/w/…` addresses (base 58, flickr alphabet, no `0 O I l`; PeerTube's
 * `packages/node-utils/src/uuid.ts`). Null when `uuid` is not a UUID version 4.
 */
export function uuidToShort(uuid: string): string | null {
  return isUuid(uuid) ? translator.fromUUID(uuid) : null
}

/** The way back, to lower case. Null when `short` is not 22 characters of the alphabet that stand for a UUID v4. */
export function shortToUuid(short: string): string | null {
  if (!translator.validate(short)) return null
  const uuid = translator.toUUID(short)
  return isUuid(uuid) && translator.fromUUID(uuid) === short ? uuid : null
}

/** The flickr alphabet, padded, is the library's default; its `constants` cannot be imported by name in plain Node. */
const translator = createTranslator()
