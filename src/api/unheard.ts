import type { AnyEndpoint } from '#app/contract/endpoint.ts'

/**
 * Writes whose answer never came, or was not understood: the server may have done them. The same request made again, by
 * the same form or another, bears the same idempotency key, so that nothing is done twice; another content is another
 * request. Once something else was written, asking again is meant anew, but for what saves and looks by itself.
 */
export const unheard = {
  key: (request: string): string => keys.get(request) ?? crypto.randomUUID(),
  keep: (request: string, key: string): void => void keys.set(request, key),
  settle({ method, path }: Pick<AnyEndpoint, 'method' | 'path'>): void {
    if (method !== 'get' && !BY_ITSELF.test(`${method} ${path}`)) keys.clear()
  },
}

const keys = new Map<string, string>()
const BY_ITSELF = /^patch .broadcasts|(presence|preview|clashes|uploads)$/

/** What makes two requests the same: a picture is known by its name, size and date. */
export function requestOf(address: string, body: unknown, ifMatch: number | undefined): string {
  return JSON.stringify([address, ifMatch, body], (_, value: unknown) =>
    value instanceof File ? [value.name, value.size, value.lastModified] : value,
  )
}
