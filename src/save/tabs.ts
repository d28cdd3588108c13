import type { Draft } from './draft.ts'
import type { Machine } from './machine.ts'
import { unsaved } from './machine.ts'
import type { Field } from './port.ts'

type Edits<F extends object> = { [K in Field<F>]?: { value: F[K]; edit: number } }

/** What the tabs of one person on one page say to each other. `S` is what the server answered, whole. */
export type TabWord<F extends object, S> =
  | { type: 'hello' }
  /** Typed on that stored version; a tab at another one does not take them, and says where it is. */
  | { type: 'edits'; version: number; edits: Edits<F> }
  | { type: 'stored'; version: number; stored: S; saved: Machine<Field<F>>['saved'] }
  /** Somebody types here: let this tab save. A tab in the background is slowed down by the browser. */
  | { type: 'lead' }

/** How words reach the other tabs, and how one of them alone is let through. */
export interface Lane<W> {
  say: (word: W) => void
  /** Returns the way out. */
  listen: (heard: (word: W) => void) => () => void
  /** Calls `lead` each time its turn has come; the turn lasts until the promise is settled. Returns the way out. */
  queue: (lead: () => Promise<void>) => () => void
}

interface Ends<S, Saved> {
  stored: () => S
  take: (stored: S, saved: Saved) => void
  /** This tab saves from now on: what a dead tab left is for it to find. */
  onLead: () => void
}

/** Others hear of a key this much later, in ms. */
const SOON = 100

/**
 * The tabs of one person on one page, as one: each follows what is typed in the others, field by field, and one alone
 * saves: the one that is typed in, or whoever is left. They never meet as two persons would.
 */
export class Tabs<F extends object, S> {
  isLeading = false
  private hasPeers = false
  private isHearing = false
  /** Leading: another tab wishes to. Else: this one said so. */
  private wants = false
  private hasTyped = false
  private release: (() => void) | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private told: Machine<Field<F>>['version'] = {}
  private version: number
  /** What the others know the server to hold. */
  private standing = ''
  private saying: Promise<void> | null = null

  constructor(
    private draft: Draft<F>,
    private lane: Lane<TabWord<F, S>>,
    private ends: Ends<S, Machine<Field<F>>['saved']>,
  ) {
    this.version = draft.version
  }

  /** Joins the others. Returns the way out: whoever waits leads then. */
  start(): () => void {
    this.draft.hold(true)
    const stops = [
      this.lane.listen((word) => this.hear(word)),
      this.draft.subscribe((field) => this.changed(field !== null && !this.isHearing)),
      this.lane.queue(() => this.lead()),
    ]
    this.lane.say({ type: 'hello' })
    return () => {
      clearTimeout(this.timer)
      this.tell()
      for (const stop of stops) stop()
      this.release?.()
    }
  }

  private lead(): Promise<void> {
    const turn = new Promise<void>((resolve) => (this.release = resolve))
    this.isLeading = true
    this.wants = this.hasTyped = false
    this.draft.hold(false)
    this.ends.onLead()
    return turn
  }

  private yield() {
    if (this.draft.state.flight !== null || this.release === null) return
    this.release()
    this.release = null
    this.isLeading = false
  }

  private changed(isTyped: boolean) {
    const { state, version } = this.draft
    if (this.isLeading && this.wants) this.yield()
    this.hasTyped ||= isTyped
    const isWish = (this.hasTyped || state.asked) && unsaved(state).length > 0
    if (!this.isLeading && !this.wants && isWish) {
      this.wants = true
      this.hasTyped = false
      this.lane.say({ type: 'lead' })
    }
    if (!this.isHearing) this.sayNews()
    if (version !== this.version) this.told = {}
    this.version = version
    if (this.hasPeers && this.news().length > 0) this.timer ??= setTimeout(() => this.tell(), SOON)
  }

  /** The unsaved fields that the others were not told of as they stand. */
  private news() {
    const { state } = this.draft
    return unsaved(state).filter((field) => (state.version[field] ?? 0) > (this.told[field] ?? 0))
  }

  private tell() {
    clearTimeout(this.timer)
    this.timer = undefined
    const { state, version } = this.draft
    const fields = this.news()
    if (fields.length === 0 || !this.hasPeers) return
    const edits: Edits<F> = {}
    for (const field of fields) {
      const edit = state.version[field] ?? 0
      edits[field] = { value: this.draft.value(field), edit }
      this.told[field] = edit
    }
    this.lane.say({ type: 'edits', version, edits })
    // Typed again: whoever leads now is asked again.
    if (!this.isLeading) this.wants = false
  }

  /** Once a save is wholly taken in. */
  private sayNews() {
    this.saying ??= Promise.resolve().then(() => {
      this.saying = null
      if (this.standing === standingOf(this.draft.version, this.draft.state.saved)) return
      this.sayStored()
    })
  }

  private sayStored() {
    const { version, state } = this.draft
    this.standing = standingOf(version, state.saved)
    if (this.hasPeers)
      this.lane.say({ type: 'stored', version, stored: this.ends.stored(), saved: state.saved })
  }

  private hear(word: TabWord<F, S>) {
    this.hasPeers = true
    const { version } = this.draft
    if (word.type === 'lead') {
      if (!this.isLeading) return
      this.wants = true
      this.draft.hold(true)
    } else if (word.type === 'hello') {
      this.told = {}
      this.sayStored()
      this.tell()
    } else if (word.version < version) this.sayStored()
    else if (word.type === 'stored') {
      this.standing = standingOf(word.version, word.saved)
      this.heard(() => this.ends.take(word.stored, word.saved))
    } else if (word.version === version) this.heard(() => this.receive(word.edits))
  }

  private receive(edits: Edits<F>) {
    for (const field of Object.keys(edits) as Field<F>[] /* keys of Edits<F> */) {
      const typed = edits[field]
      if (typed === undefined) continue
      this.told[field] = Math.max(this.told[field] ?? 0, typed.edit)
      this.draft.receive(field, typed.value, typed.edit)
    }
  }

  private heard(act: () => void) {
    this.isHearing = true
    act()
    this.isHearing = false
    this.changed(false)
  }
}

function standingOf(version: number, saved: object) {
  return JSON.stringify([version, Object.entries(saved).toSorted()])
}
