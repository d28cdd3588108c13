type Path = (string | number)[]

/**
 * Where a value holds text that no PostgreSQL column takes: the character NUL, or half of a pair that should make one
 * character (an emoji cut in two). Undefined when there is none.
 */
export function findUnstorable(value: unknown): Path | undefined {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? [] : undefined
  if (typeof value !== 'object' || value === null || value instanceof Blob) return undefined
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  for (const [key, inner] of entries) {
    const path = findUnstorable(inner)
    if (path !== undefined) return [key, ...path]
  }
  return undefined
}

const UNSTORABLE = /[\0\p{Surrogate}]/u
