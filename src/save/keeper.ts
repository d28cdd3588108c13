import { inTime, type KeepTrouble, troubleOf } from './device-trouble.ts'
import type { Draft } from './draft.ts'
import { type Creation, type Entry, type Found, type Journal, NEW, type Place, SOON } from './journal.ts'
import { unsaved } from './machine.ts'
import type { Field } from './port.ts'

const LATER = 2_000 // what a tab wrote as it closed may land after another one looked for it

/** What was found and is not applied by itself; `by` names its author when it is somebody else. */
type Offer<F extends object> = Found<F> & { by?: string }

interface Options<F extends object> {
  journal: Journal<F>
  /** The page and this opening of it. */
  place: Place
  /** The visit that this tab was reloaded from: what it typed on a page not created yet is its own. */
  before?: string | undefined
  /** The visits of pages not created yet that are open in other tabs. */
  others?: () => Promise<Set<string>>
  /** The creation that was sent and not answered: it is kept with the text, and found with it. */
  creating?: { creation?: Creation | undefined }
  now: () => number
}

/**
 * Keeps what a draft has not saved in a journal, within 300 ms of the key, and forgets it once saved. What an earlier
 * visit left there is put back when it was typed on the version that is stored now; what is older is offered.
 */
export class Keeper<F extends object> {
  /** What was typed on an older version, to be taken or dropped; the latest first. */
  offers: Offer<F>[] = []
  /** When what was put back by itself had been kept, in epoch milliseconds; null when nothing was. */
  restored: number | null = null
  /** How many entries could not be read. */
  unreadable = 0
  trouble: KeepTrouble | null = null
  /** Whether the device holds all that is unsaved; since when it does not. */
  isKept = true
  private unkeptSince = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private again: ReturnType<typeof setTimeout> | undefined
  private listeners = new Set<() => void>()
  private written = ''
  private missed = false
  private taken: Found<F>[] = []

  constructor(
    private draft: Draft<F>,
    private options: Options<F>,
  ) {}

  /** Whether it may be said, at that time, that the device holds all: what was just typed is on its way. */
  keeps(now: number): boolean {
    return this.trouble === null && (this.isKept || now - this.unkeptSince < 2 * SOON)
  }

  /** Follows the draft. Returns the way out. */
  start(): () => void {
    const stop = this.draft.subscribe((field) => {
      if (field !== null && this.isKept) this.unkeptSince = this.options.now()
      this.isKept &&= field === null
      this.timer ??= setTimeout(() => void this.write(), SOON)
    })
    return () => {
      stop()
      clearTimeout(this.again)
      void this.write()
    }
  }

  /** Another tab is gone, or there was none: what it left is looked for now, and once more. */
  succeed() {
    void this.collect()
    clearTimeout(this.again)
    this.again = setTimeout(() => void this.collect(), LATER)
  }

  /** Looks for what was left by visits that are over. */
  async collect() {
    const { journal, place, others } = this.options
    const looked = await inTime(
      Promise.all([journal.list(place.page), others?.() ?? new Set<string>()]),
    ).catch((error: unknown) => this.fail(error))
    this.missed = !looked
    if (!looked) return
    const [{ found, unreadable }, alive] = looked
    this.unreadable += unreadable
    // Pages not created yet share a name and nothing else: the others wait where they are listed.
    const isOurs = (visit: string) => place.page !== NEW || visit === this.options.before
    const left = found.filter(({ visit }) => visit !== place.visit && !alive.has(visit) && isOurs(visit))
    const news = left.map((one) => ({ ...one, entry: { ...one.entry, changes: this.newIn(one.entry) } }))
    const isOwn = ({ entry }: Found<F>) => entry.version === this.draft.version
    const old = news.filter(({ entry }) => Object.keys(entry.changes).length === 0 && !entry.creation)
    const mine = news.filter((one) => !old.includes(one) && isOwn(one))
    for (const { entry } of mine) this.putBack(entry)
    this.taken.push(...old, ...mine)
    await this.write()
    const offered = news.filter((one) => !old.includes(one) && !mine.includes(one)).toReversed()
    // Another tab holds an entry for a moment, to see whether it can be sent: it stays on offer.
    const isHeld = ({ visit }: Found<F>) => alive.has(visit) && found.some((one) => one.visit === visit)
    this.offers = [...this.offers.filter((one) => one.by !== undefined || isHeld(one)), ...offered]
    this.tell()
  }

  /** Text of somebody else who was writing here: it is never sent before it is taken, and stays in their journal. */
  offer(found: Offer<F>) {
    this.offers = [found, ...this.offers]
    this.tell()
  }

  /** Puts the latest offer into the page, to be saved like anything typed. */
  async take() {
    const offer = this.offers.shift()
    if (offer === undefined) return
    const { changes, base, version } = offer.entry
    if (offer.by === undefined) this.found(offer.entry)
    const left = await this.draft.putBack(changes, base, version)
    if (left.length === 0) this.taken.push(offer)
    else this.offers.push({ ...offer, entry: { ...offer.entry, changes: only(changes, left) } })
    await this.write()
    this.tell()
  }

  /** Forgets the latest offer. */
  drop() {
    const offer = this.offers.shift()
    if (offer !== undefined) this.forget(offer)
    this.tell()
  }

  /** The page was created: what is kept goes with it. */
  async rename(page: string) {
    const { place } = this.options
    this.options.place = { ...place, page }
    this.written = ''
    // What was kept under the former name is under the new one now, or saved: whatever was typed meanwhile.
    if (await this.write()) await this.options.journal.remove(place).catch(() => undefined)
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /**
   * Writes now what is due: when the tab is hidden, it may never wake up again. Answers whether the device came to hold
   * what was unsaved when it was called.
   */
  async write(): Promise<boolean> {
    clearTimeout(this.timer)
    this.timer = undefined
    const { journal, place } = this.options
    const fields = unsaved(this.draft.state)
    const written = this.unkept()
    if (written === this.written || (fields.length === 0 && this.written === '')) {
      this.isKept = this.trouble === null || fields.length === 0
      this.forgetTaken()
      return this.isKept
    }
    const entry = this.entry()
    try {
      await inTime(fields.length === 0 ? journal.remove(place) : journal.write(place, entry))
      this.written = fields.length === 0 ? '' : written
      if (fields.length > 0) this.trouble = null
      if (this.missed) void this.collect() // the device answers again
      this.isKept = written === this.unkept() // a slow device may hold an earlier key only
      this.forgetTaken()
      this.tell()
      return true
    } catch (error) {
      this.fail(error)
      return false
    }
  }

  /** Which edits wait to be kept, and where. */
  private unkept() {
    const { state, origin } = this.draft
    const fields = unsaved(state)
    const edits = fields.map((field) => state.version[field])
    const { place, creating } = this.options
    return JSON.stringify([place.page, origin.version, fields, edits, creating?.creation?.key])
  }

  /** What is unsaved, as it is kept. */
  entry(): Entry<F> {
    const { state, origin } = this.draft
    const fields = unsaved(state)
    const creation = this.options.creating?.creation
    return {
      version: origin.version,
      changes: this.draft.unsaved(),
      base: Object.fromEntries(fields.map((field) => [field, origin.fields[field]])) as Partial<F>, // fields of F
      edits: Object.fromEntries(fields.map((field) => [field, state.version[field]])) as typeof state.version, // some of them
      at: this.options.now(),
      ...(creation && { creation }),
    }
  }

  private found({ at, creation }: Entry<F>) {
    this.restored = at
    if (this.options.creating && creation) this.options.creating.creation ??= creation
  }

  private putBack(entry: Entry<F>) {
    const { changes, edits, at } = entry
    this.found(entry)
    for (const field of Object.keys(changes) as Field<F>[] /* keys of a Partial<F> */) {
      const value = changes[field]
      if (value !== undefined) this.draft.receive(field, value, edits[field] ?? at)
    }
  }

  /** What of an entry neither the server nor the page holds. */
  private newIn({ changes, edits }: Entry<F>): Partial<F> {
    const known = this.draft.all()
    const fields = Object.keys(changes) as Field<F>[] // keys of a Partial<F>
    const news = fields.filter((field) => {
      const value = changes[field]
      if (!(field in known) || value === undefined || this.draft.hasReceived(edits[field])) return false
      return !this.draft.isSame(field, value, known[field])
    })
    return only(changes, news)
  }

  /** What was put back is forgotten once it is kept here, or saved. */
  private forgetTaken() {
    if (this.isKept) for (const one of this.taken.splice(0)) this.forget(one)
  }

  private forget({ page, visit, entry: { at } }: Found<F>) {
    void this.options.journal.remove({ page, visit }, at).catch(() => undefined)
  }

  private fail(error: unknown) {
    this.isKept = !this.draft.hasUnsaved()
    this.trouble = troubleOf(error)
    this.tell()
  }

  private tell() {
    for (const listener of this.listeners) listener()
  }
}

function only<F extends object>(changes: Partial<F>, fields: Field<F>[]): Partial<F> {
  return Object.fromEntries(fields.map((field) => [field, changes[field]])) as Partial<F> // fields of F
}
