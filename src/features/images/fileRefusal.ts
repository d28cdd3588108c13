import { MAX_UPLOAD } from '#app/contract/image.ts'
import { m } from '#app/paraglide/messages.js'

/** The types of picture the backend takes. */
export const PICTURES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif']

/**
 * Why a file need not even be sent, or null. A file of no known type is the
 * server's to judge: it looks at the bytes, and has the last word on all.
 */
export function fileRefusal({ name, size, type }: Pick<File, 'name' | 'size' | 'type'>): string | null {
  if (type !== '' && !PICTURES.includes(type)) return m.images_wrong_type({ name })
  if (size > MAX_UPLOAD) return m.images_too_big({ name, size: Math.ceil(size / 1024 / 1024) })
  return null
}
