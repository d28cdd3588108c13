import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { commaList, Id, ListQuery, pageOf } from './list.ts'

export const OperationKind = z.enum(['merge', 'bulk_edit', 'import', 'fix', 'replace_image'])
export type OperationKind = z.infer<typeof OperationKind>

/** `undoing` and `running` go on by themselves: ask again until they end. */
const OperationState = z.enum(['running', 'done', 'failed', 'undoing', 'undone'])

/**
 * One act on many things. Of `total` things, `done` were written and `refused` were not; `undo_until` is the last instant
 * it can be undone (RFC 3339, UTC), null when it cannot. `request` is what was asked, ids that were listed
 * as a count, `result` what came of it.
 */
export const Operation = z
  .object({
    id: z.int(),
    kind: OperationKind,
    state: OperationState,
    by: z.object({ id: z.string(), name: z.string() }).nullable(),
    at: z.string(),
    finished_at: z.string().nullable(),
    undone_at: z.string().nullable(),
    undo_until: z.string().nullable(),
    total: z.int(),
    done: z.int(),
    refused: z.int(),
    request: z.record(z.string(), z.json()),
    result: z.record(z.string(), z.json()),
  })
  .meta({ id: 'Operation' })
export type Operation = z.infer<typeof Operation>

const Refusal = z.object({ noun: z.string(), id: z.int(), name: z.string(), detail: z.string() })

/** Those of some kinds only, when they are given. */
const OperationSearch = ListQuery.omit({ q: true }).extend({ kind: commaList(OperationKind).optional() })

export const operationEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/operations',
    summary: 'Acts on many things, the latest first',
    query: OperationSearch,
    reply: pageOf(Operation),
  }),
  /** With the things that were refused and why, a hundred at most. */
  read: endpoint({
    method: 'get',
    path: '/operations/{id}',
    summary: 'How far an act on many things is',
    params: Id,
    reply: Operation.extend({ refusals: z.array(Refusal) }),
  }),
  /**
   * 409 `transition_refused` when it runs, was undone, or is too old. Of a merge, 409 `conflict` when a later one moved
   * what it kept, 404 when that was deleted since; of a
   * replaced picture, 404 when that was deleted since. What changed since is left as it is, and counted.
   */
  undo: endpoint({
    method: 'post',
    path: '/operations/{id}/undo',
    summary: 'Undo an act on many things',
    fleeting: true,
    status: 200,
    params: Id,
    reply: Operation,
  }),
}
