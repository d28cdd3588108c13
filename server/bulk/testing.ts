import { operationEndpoints as api } from '#app/contract/operation.ts'
import { Refused } from '#server/problem.ts'
import type { Client } from '#server/testing-client.ts'

/** The operation once it goes on no more. */
export async function ended(client: Client, id: number) {
  for (let tries = 0; tries < 2000; tries++) {
    const { body } = await client.call(api.read, { params: { id } })
    if (body.state !== 'running' && body.state !== 'undoing') return body
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Refused('internal')
}
