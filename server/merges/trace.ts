import type { Doubled } from '#app/contract/duplicate-search.ts'
import type { Db } from '#server/db/db.ts'
import { type Change, changesOf, insertChanges } from '#server/operations/store.ts'
import { must } from '#server/problem.ts'
import type { Contacts } from './contacts.ts'
import { nameOf } from './fields.ts'
import type { Links } from './links.ts'
import type { Thing } from './things.ts'

/** What a merge found and what it left: all that its undo needs. */
export interface Trace {
  from: Thing
  /** The columns that were written of the one that stays. */
  into: { id: number; before: Record<string, unknown>; after: Record<string, unknown> }
  broadcasts: Map<number, { before: Links; after: Links }>
  /** The lists of the templates that named the one that goes. */
  templates: Map<number, number[]>
  contacts: { before: Contacts; after: Contacts }
  /** The old addresses that led to the one that goes, and the deleted ones whose place it had taken. */
  moved: string[]
  replaced: number[]
}

export async function writeTrace(db: Db, operation: number, noun: Doubled, trace: Trace): Promise<void> {
  const { from, into, broadcasts, templates, contacts, moved, replaced } = trace
  const gone = { name: nameOf(noun, from), thing: from, contacts: contacts.before, moved, replaced }
  const changes: Change[] = [
    { noun, subject_id: from.id, before: gone, after: { contacts: contacts.after } },
    { noun, subject_id: into.id, before: into.before, after: into.after },
    ...[...broadcasts].map(([subject_id, links]) => ({ noun: 'broadcast' as const, subject_id, ...links })),
    ...[...templates].map(([subject_id, list]) => ({
      noun: 'series' as const,
      subject_id,
      before: { list },
      after: {},
    })),
  ]
  await insertChanges(db, operation, changes)
}

export async function readTrace(
  db: Db,
  operation: number,
  noun: Doubled,
  ids: [number, number],
): Promise<Trace> {
  const changes = await changesOf(db, operation)
  const of = (what: string) => changes.filter((change) => change.noun === what)
  const [gone, kept] = ids.map((id) => of(noun).find(({ subject_id }) => subject_id === id))
  must(gone !== undefined && kept !== undefined, 'internal')
  const stored = gone.before as Pick<Trace, 'moved' | 'replaced'> & { thing: Thing; contacts: Contacts } // written above
  const { contacts } = gone.after as { contacts: Contacts } // written above
  return {
    from: stored.thing,
    into: { id: ids[1], before: kept.before, after: kept.after },
    broadcasts: new Map(
      of('broadcast').map(({ subject_id, before, after }) => [
        subject_id,
        { before: before as Links, after: after as Links }, // written above
      ]),
    ),
    templates: new Map(
      of('series').map(({ subject_id, before }) => [
        subject_id,
        before['list'] as number[], // written above
      ]),
    ),
    contacts: { before: stored.contacts, after: contacts },
    moved: stored.moved,
    replaced: stored.replaced,
  }
}
