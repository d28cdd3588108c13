import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import type { Client } from '#server/testing-client.ts'

/** Takes a page back from the public, if it is there. */
export async function unpublished(member: Client, id: number) {
  const { body: page } = await member.call(broadcastEndpoints.read, { params: { id } })
  if (page.status !== 'published') return undefined
  const move = { params: { id }, body: { to: 'draft' as const } }
  return member.call(broadcastEndpoints.transition, move, { ifMatch: page.lock_version })
}
