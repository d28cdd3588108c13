import { z } from 'zod'
import { Broadcast } from './broadcast.ts'
import { BroadcastInput, BroadcastPatch } from './broadcast-input.ts'
import { BroadcastRow, BroadcastSearch } from './broadcast-search.ts'
import { Transition, TransitionInput } from './broadcast-state.ts'
import { Check } from './check.ts'
import { endpoint } from './endpoint.ts'
import { Id, listOf, pageOf } from './list.ts'
import { NewPreviewToken, PreviewToken, PreviewTokenInput } from './preview-token.ts'

/**
 * What the history says of a save: `auto` folds into the last autosave of the same person; `manual` makes an entry of
 * its own, and so does `merge`, which joins what two people wrote.
 */
const SaveKind = z.object({ save: z.enum(['auto', 'manual', 'merge']).optional() })

export const broadcastEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/broadcasts',
    summary: 'Search broadcasts',
    query: BroadcastSearch,
    reply: pageOf(BroadcastRow),
  }),
  create: endpoint({
    method: 'post',
    path: '/broadcasts',
    summary: 'Start a draft: a title is enough',
    body: BroadcastInput,
    reply: Broadcast,
  }),
  read: endpoint({
    method: 'get',
    path: '/broadcasts/{id}',
    summary: 'Read the working copy',
    params: Id,
    reply: Broadcast,
  }),
  update: endpoint({
    method: 'patch',
    path: '/broadcasts/{id}',
    summary: 'Change the working copy; the public sees nothing of it yet',
    guarded: true,
    params: Id,
    query: SaveKind,
    body: BroadcastPatch,
    reply: Broadcast,
  }),
  remove: endpoint({
    method: 'delete',
    path: '/broadcasts/{id}',
    summary: 'Move to the trash',
    guarded: true,
    params: Id,
  }),
  transitions: endpoint({
    method: 'get',
    path: '/broadcasts/{id}/transitions',
    summary: 'Moves open from here, and why others are not',
    params: Id,
    reply: listOf(Transition),
  }),
  transition: endpoint({
    method: 'post',
    path: '/broadcasts/{id}/transitions',
    summary: 'Publish, unpublish, archive, trash, restore, plan, go live, end, cancel',
    guarded: true,
    status: 200,
    params: Id,
    body: TransitionInput,
    reply: Broadcast,
  }),
  checks: endpoint({
    method: 'get',
    path: '/broadcasts/{id}/checks',
    summary: 'What stands in the way of publication, and what is advised',
    params: Id,
    reply: listOf(Check),
  }),
  previewTokens: endpoint({
    method: 'get',
    path: '/broadcasts/{id}/preview_tokens',
    summary: 'Preview links still open',
    params: Id,
    reply: listOf(PreviewToken),
  }),
  share: endpoint({
    method: 'post',
    path: '/broadcasts/{id}/preview_tokens',
    summary: 'Make a preview link for somebody without an account',
    params: Id,
    body: PreviewTokenInput,
    reply: NewPreviewToken,
  }),
  revoke: endpoint({
    method: 'delete',
    path: '/broadcasts/{id}/preview_tokens/{token_id}',
    summary: 'Close a preview link',
    params: Id.extend({ token_id: Id.shape.id }),
  }),
}
