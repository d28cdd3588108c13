import { openDB } from 'idb'

/** What is typed and not yet on the server, kept on this device: one entry a page. `at` is in epoch milliseconds. */
export interface Entry<F> {
  version: number
  changes: Partial<F>
  at: number
}

/** Where entries are kept. Every call may reject: the device's storage can be absent, full or forbidden. */
export interface Journal<F> {
  read: (key: string) => Promise<Entry<F> | undefined>
  write: (key: string, entry: Entry<F>) => Promise<void>
  remove: (key: string) => Promise<void>
}

/** The journal of this device, in IndexedDB. `format` says how fields are shaped: entries of another format are not read. */
export function deviceJournal<F>(format: string): Journal<F> {
  const opened = openDB('regie', 1, { upgrade: (db) => void db.createObjectStore(STORE) })
  opened.catch(() => undefined) // whoever calls is told; nobody may ever call
  const place = (key: string) => `${format} ${key}`
  return {
    read: async (key) => (await (await opened).get(STORE, place(key))) as Entry<F> | undefined, // only `write` puts there
    write: async (key, entry) => void (await (await opened).put(STORE, entry, place(key))),
    remove: async (key) => (await opened).delete(STORE, place(key)),
  }
}

const STORE = 'journal'
