import type { BroadcastPatch, Content } from '#app/contract/broadcast-input.ts'

/** What a content says at these pointers. */
export function valuesAt(content: Content, pointers: string[]): Record<string, unknown> {
  return Object.fromEntries(pointers.map((pointer) => [pointer, valueAt(content, pointer)]))
}

/** What a content says at a pointer of `changedPointers`. */
export function valueAt(content: Content, pointer: string): unknown {
  return pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((value, key) => Object(value)[key], content)
}

/** The way back: a patch that says these values. They were stored once, so they are taken as they are. */
export function patchSaying(values: Record<string, unknown>): BroadcastPatch {
  const patch: Record<string, unknown> = {}
  for (const [pointer, value] of Object.entries(values)) {
    const [key = '', inner] = pointer.slice(1).split('/')
    patch[key] = inner === undefined ? value : { ...Object(patch[key]), [inner]: value }
  }
  return patch
}
