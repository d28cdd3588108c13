import type { AnyEndpoint } from '#app/contract/endpoint.ts'
import { Problem } from '#app/contract/problem.ts'
import { stringifySearch } from '#app/lib/searchParams.ts'
import { runtimeConfig } from './config.ts'
import { ApiError } from './error.ts'
import { sessionEnded } from './session-events.ts'

/** Saves the file that an endpoint answers, under the name the server gives it. Throws `ApiError` when it is refused. */
export async function download(endpoint: AnyEndpoint, query: object): Promise<void> {
  const { api } = await runtimeConfig
  const response = await fetch(api + endpoint.path + stringifySearch(query)).catch(() => {
    throw new ApiError({ code: 'offline' })
  })
  if (!response.ok) throw await refused(response)
  const file = await response.blob().catch(() => {
    throw new ApiError({ code: 'offline' })
  })
  const [, name = ''] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? []
  const address = URL.createObjectURL(file)
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

async function refused(response: Response) {
  const { data } = Problem.safeParse(await response.json().catch(() => undefined))
  const error = new ApiError(data ?? { code: 'unavailable', status: response.status })
  if (error.code === 'unauthenticated') sessionEnded.announce()
  return error
}
