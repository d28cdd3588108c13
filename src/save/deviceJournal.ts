import { type IDBPDatabase, openDB } from 'idb'
import { DATABASE } from './hasJournal.ts'
import type { Entry, Journal, Place } from './journal.ts'

/**
 * The journal of one person on this device, in IndexedDB. `format` says how fields are shaped: entries of another
 * format are left alone. `isReadable` looks at what was found: what a defect or a worn disk left is put aside.
 */
export function deviceJournal<F extends object>(
  { format, user_id }: { format: string; user_id: string },
  isReadable: (changes: Partial<F>) => boolean,
): Journal<F> {
  const key = ({ page, visit }: Place) => [format, user_id, page, visit]
  const under = (...path: string[]) => IDBKeyRange.bound(path, [...path, []]) // a list sorts after any text

  function read(value: unknown): Entry<F> | null {
    const entry = value as Partial<Entry<F>> | null // checked below
    const isWhole =
      typeof entry === 'object' &&
      typeof entry?.version === 'number' &&
      typeof entry.at === 'number' &&
      [entry.changes, entry.base, entry.edits].every((part) => typeof part === 'object' && part !== null)
    return isWhole && isReadable(entry.changes ?? {}) ? (entry as Entry<F>) : null // just checked
  }

  return {
    async list(page) {
      const db = await opened()
      const range = page === undefined ? under(format, user_id) : under(format, user_id, page)
      const tx = db.transaction(STORE, 'readonly')
      const [keys, values] = await Promise.all([tx.store.getAllKeys(range), tx.store.getAll(range)])
      const all = keys.map((where, index) => {
        const [, , at, visit] = where as string[] // written by `key`
        return { page: at ?? '', visit: visit ?? '', entry: read(values[index]) }
      })
      const broken = all.filter(({ entry }) => entry === null)
      for (const place of broken) await putAside(db, key(place))
      const found = all.flatMap(({ entry, ...place }) => (entry === null ? [] : [{ ...place, entry }]))
      return { found: found.toSorted((one, two) => one.entry.at - two.entry.at), unreadable: broken.length }
    },
    async write(place, entry) {
      const db = await opened()
      const tx = db.transaction(STORE, 'readwrite', KEPT)
      const put = tx.store.put(entry, key(place))
      tx.commit() // by itself it would wait for a page that may be closing
      await Promise.all([put, tx.done])
    },
    async remove(place, at) {
      const tx = (await opened()).transaction(STORE, 'readwrite')
      const held = read(await tx.store.get(key(place)))
      if (at === undefined || held?.at === at) await tx.store.delete(key(place))
      await tx.done
    },
  }
}

const STORE = 'journal'
/** On the disk and not only on its way there: a power cut loses nothing. */
const KEPT = { durability: 'strict' } as const

let database: Promise<IDBPDatabase> | undefined

/** Opened once; asked again when it failed or was closed under us. */
function opened() {
  database ??= openDB(DATABASE, 1, {
    upgrade: (db) => void db.createObjectStore(STORE),
    blocking: close,
    terminated: () => (database = undefined),
  }).catch((error: unknown) => {
    database = undefined
    throw error
  })
  return database
}

/** Another tab wants to change the database: it waits for us to let go. */
function close() {
  void database?.then((db) => db.close())
  database = undefined
}

async function putAside(db: IDBPDatabase, key: string[]) {
  const tx = db.transaction(STORE, 'readwrite')
  await tx.store.put(await tx.store.get(key), ['unreadable', ...key])
  await tx.store.delete(key)
  await tx.done
}
