import { inTime, type KeepTrouble, troubleOf } from './device-trouble.ts'
import type { Draft } from './draft.ts'
import { type Creation, type Entry, type Journal, type Place, SOON } from './journal.ts'
import { unsaved } from './machine.ts'

/** What is kept, where, and who else is there. */
export interface Keeping<F extends object> {
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

/** What a draft has not saved, kept in a journal within 300 ms of the key, and forgotten once saved. */
export abstract class Kept<F extends object> {
  trouble: KeepTrouble | null = null
  /** Whether the device holds all that is unsaved; since when it does not. */
  isKept = true
  protected isOpen = false
  private unkeptSince = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private listeners = new Set<() => void>()
  private written = ''

  constructor(
    readonly draft: Draft<F>,
    readonly options: Keeping<F>,
  ) {}

  /** The device wrote, or had nothing to write; `isHeard`: it answered just now. */
  protected abstract wrote(isHeard: boolean): void

  /** Whether it may be said, at that time, that the device holds all: what was just typed is on its way. */
  keeps(now: number): boolean {
    return this.trouble === null && (this.isKept || now - this.unkeptSince < 2 * SOON)
  }

  /** Follows the draft. Returns the way out. */
  start(): () => void {
    this.isOpen = true
    const stop = this.draft.subscribe((field) => {
      if (field !== null && this.isKept) this.unkeptSince = this.options.now()
      this.isKept &&= field === null
      this.timer ??= setTimeout(() => void this.write(), SOON)
    })
    return () => {
      this.isOpen = false
      stop()
      void this.write()
    }
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
      this.wrote(false)
      return this.isKept
    }
    const entry = this.entry()
    try {
      await inTime(fields.length === 0 ? journal.remove(place) : journal.write(place, entry))
      this.written = fields.length === 0 ? '' : written
      if (fields.length > 0) this.trouble = null
      this.isKept = written === this.unkept() // a slow device may hold an earlier key only
      this.wrote(true)
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

  /** The device refused: it is said, as long as it may matter. */
  fail(error: unknown) {
    this.isKept = !this.draft.hasUnsaved()
    this.trouble = troubleOf(error)
    this.tell()
  }

  protected tell() {
    for (const listener of this.listeners) listener()
  }
}
