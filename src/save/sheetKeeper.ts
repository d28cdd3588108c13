import { changes } from '#app/api/useNewest.ts'
import { inTime, type KeepTrouble, troubleOf } from './device-trouble.ts'
import { type Found, type Journal, NEW, type Place, SOON } from './journal.ts'

/** The fields of a sheet, by name. */
export type SheetFields = Record<string, unknown>

/** What a sheet was opened on; a version of 0 is not stored yet. */
export interface SheetRecord {
  id: number | string
  lock_version: number
}

/** A sheet that made room for another, by its name. */
export interface Former {
  id: number
  name: string
}

interface Options {
  /** That of this person, for this kind of sheet. */
  journal: Journal<SheetFields>
  place: Place
  /** The visits that are open in other tabs. */
  others: () => Promise<Set<string>>
  /** The sheets that are no more and whose place this one took: what was typed there is offered here. */
  formerly?: readonly Former[] | undefined
  /** The fields that this form cannot save: what holds one is left to the form that can. */
  leaves?: readonly string[] | undefined
  now: () => number
}

const LATER = 2_000 // what another tab held as it closed may be free a moment after

/**
 * Keeps what is typed in a sheet and not saved on this device, within 300 ms of the key. What an earlier visit left is
 * put back when it was typed on the version that is stored now; else, and in a sheet for something new, it is offered.
 * One entry a visit: two tabs never write over each other's.
 */
export class SheetKeeper {
  /** What is back in the form, and when it was kept. */
  restored: { at: number; changes: SheetFields; record: SheetRecord } | null = null
  /** What was found and is not in the form; the latest first. */
  offers: Found<SheetFields>[] = []
  trouble: KeepTrouble | null = null
  /** Counts the forms: each begins anew. */
  form = 0
  /** Goes up with each change that is to be seen. */
  turn = 0
  private typed: { record: SheetRecord; read: () => object | null } | null = null
  private isWritten = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private listeners = new Set<() => void>()

  constructor(
    private record: SheetRecord,
    private options: Options,
  ) {}

  /** Looks for what was left. Returns the way out, on which what is due is written. */
  start(): () => void {
    void this.look()
    const again = setTimeout(() => void this.look(), LATER)
    return () => {
      clearTimeout(again)
      void this.write()
      this.typed = null
    }
  }

  async look() {
    const { journal, place, others, formerly = [], leaves = [] } = this.options
    const pages = [place.page, ...formerly.map(({ id }) => String(id))]
    const looked = await inTime(Promise.all([journal.list(), others()])).catch(() => null)
    if (looked === null || this.offers.length > 0 || this.form > 0) return
    const [{ found }, alive] = looked
    const left = found
      .filter(({ visit }) => visit !== place.visit && !alive.has(visit))
      .filter(({ entry }) => !leaves.some((field) => field in entry.changes))
      .map((one) => (pages.includes(one.page) ? withChanges(one, this.newIn(one.entry.changes)) : one))
    const isOver = ({ entry }: Found<SheetFields>) => isEmpty(entry.changes)
    for (const one of left.filter(isOver)) this.remove(one)
    this.offers = left.filter((one) => pages.includes(one.page) && !isOver(one)).toReversed()
    const [latest] = this.offers
    const isOfThis = latest?.page === place.page && latest.entry.version === this.record.lock_version
    const isOwn = place.page !== NEW && isOfThis
    if (isOwn && this.typed === null) await this.take()
    else if (latest !== undefined) this.tell()
  }

  /** The name of the sheet in which the latest offer was typed, when this one took its place. */
  get offeredFrom(): string | undefined {
    return this.options.formerly?.find(({ id }) => String(id) === this.offers[0]?.page)?.name
  }

  /** The record as it stands now: what is found is compared with it. */
  follow(record: SheetRecord) {
    this.record = record
  }

  /** Told at each key; `read` answers what differs from the record then, null while it cannot. */
  keep(record: SheetRecord, read: () => object | null) {
    this.typed = { record, read }
    this.timer ??= setTimeout(() => void this.write(), SOON)
  }

  /** Writes what is typed. Answers whether the device came to hold it. */
  async write(): Promise<boolean> {
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.typed === null) return false
    const { record, read } = this.typed
    const typed = read()
    if (typed === null) {
      this.keep(record, read)
      return false
    }
    const { journal, place } = this.options
    const before = this.trouble
    try {
      if (!isEmpty(typed)) {
        this.isWritten = true
        await inTime(journal.write(place, this.entry(record, typed)))
      } else if (this.isWritten) await inTime(journal.remove(place))
      this.trouble = null
    } catch (error) {
      this.trouble = troubleOf(error)
    }
    if (this.trouble !== before) this.tell()
    return this.trouble === null
  }

  /**
   * Puts the latest offer into the form, over the record that is typed on. What was typed in the same fields is offered
   * in its place.
   */
  async take() {
    const [offer, ...others] = this.offers
    const record = this.typed?.record ?? this.record
    const typed = this.typed === null ? {} : this.typed.read()
    if (offer === undefined || typed === null) return
    const { changes: found, at } = offer.entry
    const replaced = changes(found, only(typed, found))
    const isSwap = !isEmpty(replaced)
    const { page } = this.options.place
    const swapped = { ...offer, page, entry: this.entry(record, replaced) }
    this.offers = isSwap ? [swapped, ...others] : others
    this.begin({ at, changes: { ...typed, ...found }, record })
    if (!(await this.write())) return
    if (isSwap) await this.options.journal.write(swapped, swapped.entry).catch(() => undefined)
    if (!isSwap || offer.page !== page) this.remove(offer)
  }

  /** Forgets the latest offer. */
  drop() {
    const offer = this.offers.shift()
    if (offer !== undefined) this.remove(offer)
    this.tell()
  }

  /** The form shows the record again, and nothing of what was typed. */
  undo() {
    this.forget()
    this.begin(null)
  }

  /** What was typed is saved, or let go. */
  forget() {
    clearTimeout(this.timer)
    this.timer = undefined
    this.typed = null
    this.restored = null
    if (this.isWritten) void this.options.journal.remove(this.options.place).catch(() => undefined)
    this.isWritten = false
    this.tell()
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  private begin(restored: SheetKeeper['restored']) {
    this.restored = restored
    this.form += 1
    if (restored !== null) this.typed = { record: restored.record, read: () => restored.changes }
    this.tell()
  }

  private entry({ lock_version: version, ...record }: SheetRecord, typed: object) {
    return { version, changes: { ...typed }, base: only(record, typed), edits: {}, at: this.options.now() }
  }

  private newIn(found: SheetFields): SheetFields {
    return changes(this.record, found)
  }

  private remove(one: Found<SheetFields>) {
    void this.options.journal.remove(one, one.entry.at).catch(() => undefined)
  }

  private tell() {
    this.turn += 1
    for (const listener of this.listeners) listener()
  }
}

const isEmpty = (fields: object) => Object.keys(fields).length === 0

const withChanges = (one: Found<SheetFields>, found: SheetFields) => ({
  ...one,
  entry: { ...one.entry, changes: found },
})

/** The fields that `named` has too. */
function only(fields: object, named: object): SheetFields {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => field in named))
}
