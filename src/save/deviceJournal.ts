import { type IDBPDatabase, openDB } from 'idb'
import { DATABASE } from './hasJournal.ts'
import type { Entry, Journal, Place } from './journal.ts'
import { pack, type Texts, unpack } from './packEntry.ts'

/**
 * The journal of one person on this device, in IndexedDB. `format` says how fields are shaped: entries of another
 * format are left alone. `isReadable` looks at what was found: what a defect or a worn disk left is put aside.
 */
export function deviceJournal<F extends object>(
  { format, user_id }: { format: string; user_id: string },
  isReadable: (changes: Partial<F>) => boolean,
): Journal<F> {
  const key = ({ page, visit }: Place) => [format, user_id, page, visit]
  const nameOf = (place: Place) => key(place).join(' ')
  const beside = ({ page }: Place, id: string) => [BESIDE, format, user_id, page, id]
  /** What this tab wrote beside its entries. */
  const besides = new Map<string, { id: string; texts: Texts }>()
  const under = (...path: string[]) => IDBKeyRange.bound(path, [...path, []]) // a list sorts after any text

  function read(value: unknown, texts: Map<string, unknown>): Entry<F> | null {
    const entry = whole(value, texts) as Partial<Entry<F>> | null // checked below
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
      const aside = under(BESIDE, format, user_id, ...(page === undefined ? [] : [page]))
      const [ids, held] = await Promise.all([tx.store.getAllKeys(aside), tx.store.getAll(aside)])
      const texts = new Map(ids.map((where, index) => [String((where as string[]).at(-1)), held[index]])) // see `beside`
      const all = keys.map((where, index) => {
        const [, , at, visit] = where as string[] // written by `key`
        return { page: at ?? '', visit: visit ?? '', entry: read(values[index], texts) }
      })
      await forget(db, ids, values)
      const broken = all.filter(({ entry }) => entry === null)
      // Left where it is until its page is opened, which says so.
      if (page !== undefined) for (const place of broken) await putAside(db, key(place))
      const found = all.flatMap(({ entry, ...place }) => (entry === null ? [] : [{ ...place, entry }]))
      return { found: found.toSorted((one, two) => one.entry.at - two.entry.at), unreadable: broken.length }
    },
    write,
    async remove(place, at) {
      const tx = (await opened()).transaction(STORE, 'readwrite')
      const held = (await tx.store.get(key(place))) as { at?: unknown; texts?: unknown } | null | undefined // read as it comes
      if (at === undefined || held?.at === at) {
        await tx.store.delete(key(place))
        if (typeof held?.texts === 'string') await tx.store.delete(beside(place, held.texts))
        besides.delete(nameOf(place))
      }
      await tx.done
    },
  }

  async function write(place: Place, entry: Entry<F>): Promise<void> {
    const db = await opened()
    const packed = pack(entry)
    const known = besides.get(nameOf(place))
    const isKnown = known !== undefined && packed !== null && isSame(known.texts, packed.texts)
    const id = isKnown ? known.id : crypto.randomUUID()
    const tx = db.transaction(STORE, 'readwrite', KEPT)
    const acts: Promise<unknown>[] = []
    if (packed && !isKnown) acts.push(tx.store.put(packed.texts, beside(place, id)))
    if (known && !isKnown) acts.push(tx.store.delete(beside(place, known.id)))
    const there = packed === null ? 1 : tx.store.count(beside(place, id))
    // Shaped so that a release that knows no such parts finds it unreadable, not empty.
    const value =
      packed === null ? entry : { at: entry.at, rest: packed.rest, splices: packed.splices, texts: id }
    acts.push(tx.store.put(value, key(place)))
    tx.commit() // by itself it would wait for a page that may be closing
    await Promise.all([...acts, there, tx.done])
    if (packed === null) besides.delete(nameOf(place))
    else besides.set(nameOf(place), { id, texts: packed.texts })
    if ((await there) > 0) return
    besides.delete(nameOf(place)) // another tab took it for what a closed one had left
    await write(place, entry)
  }
}

const STORE = 'journal'
/** Where the long texts lie that entries were typed on. */
const BESIDE = 'beside'

/** The entry as it was written, whether or not its long texts were taken out of it. */
function whole(value: unknown, texts: Map<string, unknown>): unknown {
  const packed = value as Partial<{ rest: Partial<Entry<object>>; splices: object; texts: string }> | null // checked below
  if (!packed?.splices) return value
  return unpack(packed.rest ?? {}, packed.splices, texts.get(packed.texts ?? ''))
}

/** Drops what lies beside no entry. */
async function forget(db: IDBPDatabase, ids: IDBValidKey[], entries: unknown[]) {
  const used = new Set(entries.map((entry) => (entry as { texts?: unknown } | null)?.texts)) // an id, or nothing
  const left = ids.filter((where) => !used.has((where as string[]).at(-1))) // see `beside`
  for (const where of left) await db.delete(STORE, where)
}

const isSame = (one: Texts, other: Texts) =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([field, text]) => other[field] === text)

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

/** Moves it, with what lies beside it, to where nothing is ever dropped. */
async function putAside(db: IDBPDatabase, key: string[]) {
  const tx = db.transaction(STORE, 'readwrite')
  const move = async (where: string[]) => {
    const value: unknown = await tx.store.get(where)
    if (value !== undefined) await tx.store.put(value, ['unreadable', ...where])
    await tx.store.delete(where)
    return value
  }
  const { texts } = Object((await move(key)) ?? {})
  if (typeof texts === 'string') await move([BESIDE, ...key.slice(0, -1), texts])
  await tx.done
}
