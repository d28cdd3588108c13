import { z } from 'zod'
import { Doubled, DuplicateSearch, Named } from './duplicate-search.ts'
import { endpoint } from './endpoint.ts'
import { listOf, pageOf } from './list.ts'
import { Ref, requiredLine } from './value.ts'

/** Why two names are taken for one. */
export const LikenessReason = z.enum([
  'same',
  'case',
  'accents',
  'ligature',
  'apostrophe',
  'hyphen',
  'punctuation',
  'together',
  'inversion',
  'particle',
  'article',
  'initial',
  'slip',
  'sound',
  'inclusive',
  'plural',
  'number',
])
export type LikenessReason = z.infer<typeof LikenessReason>

/** A guest or a tag as somebody needs it to tell whether it is another. */
export const Lookalike = z
  .object({
    id: z.int(),
    lock_version: z.int(),
    name: z.string(),
    kind: z.string(),
    role: z.string().nullable(),
    other_names: z.array(z.string()),
    broadcasts_count: z.int(),
  })
  .meta({ id: 'Lookalike' })
export type Lookalike = z.infer<typeof Lookalike>

const likeness = {
  /** 0 to 1. */
  certainty: z.number(),
  reasons: z.array(LikenessReason),
}

/** Two that are probably one. `into` is the one to keep, as it seems: the better written, then the more used. */
export const DuplicatePair = z
  .object({ ...likeness, into: Lookalike, from: Lookalike })
  .meta({ id: 'DuplicatePair' })
export type DuplicatePair = z.infer<typeof DuplicatePair>

const Similar = Lookalike.extend(likeness).meta({ id: 'Similar' })
type Similar = z.infer<typeof Similar>

/** Two that somebody said are not the same; `by` is null once that person left. */
const DistinctPair = z
  .object({
    one: z.object({ id: z.int(), name: z.string() }),
    other: z.object({ id: z.int(), name: z.string() }),
    by: z.object({ id: z.string(), name: z.string() }).nullable(),
    at: z.string(),
  })
  .meta({ id: 'DistinctPair' })

const Pair = z
  .object({ noun: Doubled, ids: z.tuple([Ref, Ref]) })
  .refine(({ ids: [one, other] }) => one !== other, { path: ['ids'], params: { code: 'repeated' } })

export const duplicateEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/duplicates',
    summary: 'Names that are probably one, the surest first',
    query: DuplicateSearch,
    reply: pageOf(DuplicatePair),
  }),
  /** For whoever types a name: what exists under nearly the same one, five at most. */
  similar: endpoint({
    method: 'get',
    path: '/duplicates/similar',
    summary: 'What exists under nearly the same name',
    query: z.object({ noun: Named, name: requiredLine(120) }),
    reply: listOf(Similar),
  }),
  distinct: endpoint({
    method: 'get',
    path: '/duplicates/distinct',
    summary: 'Names that somebody said are not the same, the latest first',
    query: DuplicateSearch,
    reply: pageOf(DistinctPair),
  }),
  distinguish: endpoint({
    method: 'post',
    path: '/duplicates/distinct',
    summary: 'Remember that two names are not the same',
    body: Pair,
    status: 204,
  }),
  confuse: endpoint({
    method: 'delete',
    path: '/duplicates/distinct',
    summary: 'Forget that two names are not the same',
    query: z.object({ noun: Doubled, one: z.coerce.number().pipe(Ref), other: z.coerce.number().pipe(Ref) }),
  }),
}
