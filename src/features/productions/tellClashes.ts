import type { QueryClient } from '@tanstack/react-query'
import { m } from '#app/paraglide/messages.js'
import { clashQuery, clashQuestion, type LiveHours } from './clashes.ts'
import { clashWords } from './clashWords.ts'
import { productionQueries } from './queries.ts'

/** What a live collides with at these hours, as it is made: in sentences, none when it collides with nothing. */
export async function tellClashes(queries: QueryClient, hours: LiveHours, zone: string): Promise<string> {
  const made = await queries.query({ ...productionQueries.one(hours.broadcast_id), staleTime: 0 }) // its guests' hours went along
  const { data } = await queries.query(clashQuery(clashQuestion(hours, made)))
  if (data.length === 0) return ''
  return `${m.productions_clashes({ count: data.length })} ${data.map((clash) => clashWords(clash, zone)).join(' ')}`
}
