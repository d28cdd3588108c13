import { type Machine, machine, type SaveEvent, unsaved } from './machine.ts'
import { same } from './merge.ts'
import type { Field, Port, Stored } from './port.ts'
import { Values } from './values.ts'

/** The fields of one page as they are written, edit by edit; `Draft` brings them to the server. */
export abstract class Written<F extends object> {
  state: Machine<Field<F>> = machine(null)
  protected values: Values<F>
  protected listeners = new Set<(field: Field<F> | null, remote: boolean) => void>()
  private tie: number
  private received = new Set<number>()

  constructor(
    stored: Stored<F>,
    protected port: Port<F>,
  ) {
    this.values = new Values(stored)
    this.tie = port.random()
  }

  protected abstract dispatch(event: SaveEvent<Field<F>>): void

  /** The field as typed, else as stored. A lazy field is read now. */
  value<K extends Field<F>>(field: K): F[K] {
    return this.values.get(field)
  }

  /** Every field, as a copy. */
  all(): F {
    return this.values.some(this.values.fields) as F // every field of F
  }

  /** What the server does not hold, as a copy. */
  unsaved(): Partial<F> {
    return this.values.some(unsaved(this.state))
  }

  hasUnsaved() {
    return unsaved(this.state).length > 0
  }

  /** What the server last said it holds. */
  get stored(): Stored<F> {
    return this.values.stored
  }

  /** The version to write against. */
  get version() {
    return this.stored.version
  }

  /** What the person typed. */
  set<K extends Field<F>>(field: K, value: F[K]) {
    if (same(this.value(field), value)) return
    this.values.put(field, value)
    this.edited(field)
  }

  /** A costly value that changed: it is read when a save or a preview needs it, never in the key's own task. */
  touch<K extends Field<F>>(field: K, read: () => F[K]) {
    this.values.putLazy(field, read)
    this.edited(field)
  }

  /** A value that does not come from the field's own control, which must now show it: an undo, a text found again. */
  replace<K extends Field<F>>(field: K, value: F[K]) {
    this.values.put(field, value)
    this.notify(field, true)
    this.edited(field)
  }

  /** A value typed elsewhere, in another tab or before this page was opened. The latest edit of a field stands. */
  receive<K extends Field<F>>(field: K, value: F[K], edit: number) {
    this.received.add(edit)
    if (edit <= this.lastEdit(field)) return
    this.values.put(field, value)
    this.notify(field, true)
    this.edited(field, edit)
  }

  /** Whether that edit of another tab reached this one: what it became since is known here. */
  hasReceived(edit: number | undefined): boolean {
    return edit !== undefined && this.received.has(edit)
  }

  /** Why the field as it stands was refused, or undefined. */
  refusalOf(field: Field<F>): string | undefined {
    const barred = this.state.barred[field]
    return barred?.version === this.state.version[field] ? barred?.detail : undefined
  }

  /** Whether the server would hold the same. */
  isSame<K extends Field<F>>(field: K, one: F[K], other: F[K]) {
    return same(one, other) || (this.port.same?.(field, one, other) ?? false)
  }

  /** Called with the field (null: the state only); `remote` when the value came from elsewhere. Returns the way out. */
  subscribe(listener: (field: Field<F> | null, remote: boolean) => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  protected notify(field: Field<F> | null, remote: boolean) {
    for (const listener of this.listeners) listener(field, remote)
  }

  private lastEdit(field: Field<F>) {
    return Math.max(this.state.version[field] ?? 0, this.state.saved[field] ?? 0)
  }

  /** The field shows another value than was typed: an edit of its own where it is unsaved, so that other tabs take it. */
  protected renewed(field: Field<F>) {
    const { version, saved } = this.state
    if ((version[field] ?? 0) > (saved[field] ?? 0))
      this.state = { ...this.state, version: { ...version, [field]: this.nextEdit(field) } }
    this.notify(field, true)
  }

  private nextEdit(field: Field<F>) {
    return Math.max(this.port.now(), Math.floor(this.lastEdit(field)) + 1) + this.tie
  }

  /** An edit is numbered by its instant, so that the latest is known among tabs; the fraction tells two tabs apart. */
  private edited(field: Field<F>, known?: number) {
    const at = this.port.now()
    const edit = known ?? this.nextEdit(field)
    this.notify(field, false)
    this.dispatch({ type: 'edited', field, edit, at })
  }
}
