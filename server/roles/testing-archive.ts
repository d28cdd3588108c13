import { api } from '#app/contract/api.ts'
import type { NameEdit } from '#app/contract/name-edit.ts'
import { operations } from '#server/db/schema.ts'
import { must } from '#server/problem.ts'
import { at, CURRENT, givenBroadcast, givenImage, givenTag, newName, picture, room } from './testing-given.ts'
import type { Rows } from './testing-row.ts'

/** What is done to pictures, to views, and to many things at once. */
export const archiveRows: Rows = {
  'images.upload': {
    action: 'image.create',
    by: (client) => client.call(api.images.upload, { body: { file: picture } }),
  },
  'images.update': {
    action: 'image.update',
    by: async (client) =>
      client.call(api.images.update, { ...at(await givenImage()), body: { alt: 'Un studio' } }, CURRENT),
  },
  'saved_views.create': {
    action: null,
    by: (client) => client.call(api.saved_views.create, { body: { ...VIEW, is_shared: false } }),
  },
  'saved_views.create (partagée)': {
    action: 'view.share',
    by: (client) => client.call(api.saved_views.create, { body: { ...VIEW, is_shared: true } }),
  },
  'saved_views.update': {
    action: 'view.share',
    by: async (client) =>
      client.call(api.saved_views.update, { ...at(await givenView()), body: { name: newName() } }, CURRENT),
  },
  'saved_views.remove': {
    action: 'view.share',
    by: async (client) => client.call(api.saved_views.remove, at(await givenView()), CURRENT),
  },
  'imports.preview': {
    action: 'archive.bulk',
    by: (client) => client.call(api.imports.preview, { body: { ...FILE, rows: [[newName()]] } }),
  },
  'imports.start': {
    action: 'archive.bulk',
    by: (client) => client.call(api.imports.start, { body: { ...FILE, rows: [[newName()]] } }),
  },
  'library.replace': {
    action: 'archive.bulk',
    by: async (client) =>
      client.call(api.library.replace, { ...at(await givenImage()), body: { by: await givenImage() } }),
  },
  'library.remove': {
    action: 'image.delete',
    by: async (client) => client.call(api.library.remove, at(await givenImage()), CURRENT),
  },
  'operations.undo': {
    action: 'archive.bulk',
    by: async (client) => client.call(api.operations.undo, at(await givenOperation())),
  },
  'bulk_edits.preview': {
    action: 'archive.bulk',
    by: async (client) => client.call(api.bulk_edits.preview, { body: await givenBulkEdit() }),
  },
  'bulk_edits.apply': {
    action: 'archive.bulk',
    by: async (client) => client.call(api.bulk_edits.apply, { body: await givenBulkEdit() }),
  },
  'name_edits.preview': {
    action: 'archive.bulk',
    by: (client) => client.call(api.name_edits.preview, { body: NAME_EDIT }),
  },
  'name_edits.apply': {
    action: 'archive.bulk',
    by: (client) => client.call(api.name_edits.apply, { body: NAME_EDIT }),
  },
  'archive_fixes.preview': {
    action: 'archive.bulk',
    by: (client) => client.call(api.archive_fixes.preview, { body: { fix: 'banner' } }),
  },
  'archive_fixes.apply': {
    action: 'archive.bulk',
    by: (client) => client.call(api.archive_fixes.apply, { body: { fix: 'banner' } }),
  },
  'tag_reclassifications.preview': {
    action: 'archive.bulk',
    by: async (client) =>
      client.call(api.tag_reclassifications.preview, { body: await givenReclassification() }),
  },
  'tag_reclassifications.apply': {
    action: 'archive.bulk',
    by: async (client) =>
      client.call(api.tag_reclassifications.apply, { body: await givenReclassification() }),
  },
}

/** A view that the admin shares. */
const givenView = async () =>
  (await room.as('admin').call(api.saved_views.create, { body: { ...VIEW, is_shared: true } })).body.id

const VIEW = { list: 'guests' as const, name: 'Sans rôle', search: { kind: 'person' }, columns: [] }

const FILE = { noun: 'tag' as const, filename: 'tags.csv', columns: ['name' as const] }

const givenBulkEdit = async () => ({
  selection: { ids: [(await givenBroadcast({})).id] },
  edits: { season_number: 3 },
})

const givenReclassification = async () => ({
  tags: [{ tag_id: await givenTag(), to: { field: 'season' as const, season_number: 9 } }],
})

/** An act on many things that ended. */
const NAME_EDIT: NameEdit = {
  noun: 'tag',
  selection: { search: { q: 'rien de tel' } },
  edits: { kind: 'place' },
}

async function givenOperation() {
  const undo_until = new Date(room.clock.now().getTime() + 86_400_000)
  const values = { kind: 'bulk_edit' as const, state: 'done' as const, by: 'admin', request: {}, undo_until }
  const [row] = await room.db.insert(operations).values(values).returning()
  must(row !== undefined, 'internal')
  return row.id
}
