import type { Served } from '#server/testing-client.ts'

const BASE = '/api/v1'

/** A backend over HTTP. An address without a path has its API at `/api/v1`; another path is the API's base. */
export function backendAt(address: string): Served {
  const { origin, pathname } = new URL(address)
  const base = pathname === '/' ? BASE : pathname.replace(/\/$/, '')
  return { request: (path, init) => fetch(origin + path.replace(BASE, base), init) }
}
