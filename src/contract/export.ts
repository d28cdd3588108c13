import { z } from 'zod'
import { BroadcastRow, BroadcastSearch } from './broadcast-search.ts'
import { endpoint } from './endpoint.ts'
import { Guest, GuestSearch } from './guest.ts'
import { Tag, TagSearch } from './tag.ts'

const without = { page: true, per_page: true } as const
const ids = z
  .union([
    z.array(z.int()).max(1000),
    z
      .string()
      .regex(/^\d{1,10}(,\d{1,10}){0,999}$/)
      .transform((text) => text.split(',').map(Number)),
  ])
  .meta({ override: { type: 'string', description: 'ids separated by commas' } })
  .optional()
/**
 * CSV is for spreadsheets: UTF-8 with a byte order mark, `;`, French words, no cell that runs as a formula. Of what is
 * found only `ids`, or all but `except`: a thousand at most, separated by commas.
 */
const as = { file: z.enum(['csv', 'json']).default('csv'), ids, except: ids }

/** Everything that the filters of a list find, as a file: what its pages show, and nothing private. */
export const exportEndpoints = {
  broadcasts: endpoint({
    method: 'get',
    path: '/broadcasts/export',
    summary: 'The broadcasts that a search finds, as a file',
    query: BroadcastSearch.omit({ ...without, facets: true }).extend(as),
    reply: z.array(BroadcastRow),
    file: true,
  }),
  guests: endpoint({
    method: 'get',
    path: '/guests/export',
    summary: 'The guests that a search finds, as a file',
    query: GuestSearch.omit(without).extend(as),
    reply: z.array(Guest),
    file: true,
  }),
  tags: endpoint({
    method: 'get',
    path: '/tags/export',
    summary: 'The tags that a search finds, as a file',
    query: TagSearch.omit(without).extend(as),
    reply: z.array(Tag),
    file: true,
  }),
}
