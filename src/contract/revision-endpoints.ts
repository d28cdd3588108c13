import { z } from 'zod'
import { Broadcast } from './broadcast.ts'
import { endpoint } from './endpoint.ts'
import { Id, ListQuery, pageOf } from './list.ts'
import { Revision, RevisionContent, RevisionName, SetAside } from './revision.ts'

const Numbered = Id.extend({ n: z.coerce.number().int().min(1).max(2_147_483_647) })

export const revisionEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/broadcasts/{id}/revisions',
    summary: 'The history, newest first',
    params: Id,
    query: ListQuery.omit({ q: true }),
    reply: pageOf(Revision),
  }),
  read: endpoint({
    method: 'get',
    path: '/broadcasts/{id}/revisions/{n}',
    summary: 'What was written by then',
    params: Numbered,
    reply: RevisionContent,
  }),
  keepAside: endpoint({
    method: 'post',
    path: '/broadcasts/{id}/revisions',
    summary: 'Keep a text that lost a merge, beside the working copy',
    params: Id,
    body: SetAside,
    reply: Revision,
  }),
  name: endpoint({
    method: 'patch',
    path: '/broadcasts/{id}/revisions/{n}',
    summary: 'Give a version a name, or take it away',
    params: Numbered,
    body: RevisionName,
    reply: Revision,
  }),
  restore: endpoint({
    method: 'post',
    path: '/broadcasts/{id}/revisions/{n}/restore',
    summary: 'Take the working copy back to a version, as a new entry; the public sees nothing of it yet',
    guarded: true,
    status: 200,
    params: Numbered,
    reply: Broadcast,
  }),
}
