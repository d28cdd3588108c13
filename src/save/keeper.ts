import type { Draft } from './draft.ts'
import type { Field } from './port.ts'
import type { Entry, Journal } from './journal.ts'
import { unsaved } from './machine.ts'
import { same } from './merge.ts'

const SOON = 300

/**
 * Keeps what a draft has not saved in a journal, at most 300 ms after the key, and forgets it once saved. What an
 * earlier visit left there is offered, never applied by itself, and stays kept until it is taken or dropped.
 */
export class Keeper<F extends object> {
  /** What an earlier visit left unsaved, and the server does not hold. */
  offered: Entry<F> | null = null
  /** Whether the device holds all that is unsaved, as far as this visit knows. */
  isKept = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private listeners = new Set<() => void>()
  private holds = false

  constructor(
    private draft: Draft<F>,
    private journal: Journal<F>,
    private key: string,
    private now: () => number,
  ) {}

  /** Looks for what was left, then follows the draft. Returns the way out. */
  start(): () => void {
    void this.journal.read(this.key).then(
      (entry) => this.offer(entry),
      () => undefined,
    )
    const stop = this.draft.subscribe((field) => {
      if (field !== null) this.isKept = false
      this.timer ??= setTimeout(() => void this.write(), SOON)
    })
    return () => {
      stop()
      void this.write()
    }
  }

  /** Puts what was left back into the page, to be saved like anything typed. */
  take() {
    const changes: Partial<F> = this.offered?.changes ?? {}
    this.offered = null
    for (const field of Object.keys(changes) as Field<F>[] /* keys of a Partial<F> */) {
      const value = changes[field]
      if (value !== undefined) this.draft.replace(field, value)
    }
    this.tell()
  }

  /** Forgets what was left. */
  drop() {
    this.offered = null
    this.tell()
    void this.write()
  }

  /** From now on the page has another name: it was created. */
  rename(key: string) {
    void this.journal.remove(this.key).catch(() => undefined)
    this.key = key
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** Writes now what is due: when the tab is hidden, it may never wake up again. */
  async write() {
    clearTimeout(this.timer)
    this.timer = undefined
    const fields = unsaved(this.draft.state)
    const changes: Partial<F> = { ...this.offered?.changes }
    for (const field of fields) changes[field] = this.draft.value(field)
    const isEmpty = Object.keys(changes).length === 0
    if (isEmpty && !this.holds) return
    try {
      if (isEmpty) await this.journal.remove(this.key)
      else await this.journal.write(this.key, { version: this.draft.version, changes, at: this.now() })
      this.holds = !isEmpty
      this.isKept = this.timer === undefined
    } catch {
      this.isKept = false
    }
    this.tell()
  }

  private offer(entry: Entry<F> | undefined) {
    if (entry === undefined) return
    this.holds = true
    const fields = this.draft.all()
    const news = Object.entries(entry.changes).filter(
      ([field, value]) => field in fields && !same(fields[field as Field<F>], value), // just found in an F
    )
    if (news.length > 0) this.offered = { ...entry, changes: Object.fromEntries(news) as Partial<F> } // fields of F
    else void this.write()
    this.tell()
  }

  private tell() {
    for (const listener of this.listeners) listener()
  }
}
