import { due, type Machine, machine, type SaveEvent, step, unsaved } from './machine.ts'
import { same } from './merge.ts'
import { confront, mergeFieldsWhole, undecided } from './confront.ts'
import type { Choice, MergeFields } from './merged.ts'
import type { Conflict, Field, Outcome, Port, Stored } from './port.ts'

type Read<V> = () => V

/**
 * One page being written: the values, what the server holds, and the engine that brings one to the other. It holds
 * no React and no noun. A server's answer is never written into a field that changed since it was sent.
 */
export class Draft<F extends object> {
  state: Machine<Field<F>>
  conflict: Conflict<F> | null = null
  private stored: Stored<F>
  private values: { [K in Field<F>]?: F[K] } = {}
  private lazy: { [K in Field<F>]?: Read<F[K]> } = {}
  private listeners = new Set<(field: Field<F> | null, remote: boolean) => void>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private waiting: (() => void)[] = []

  constructor(
    stored: Stored<F>,
    private port: Port<F>,
  ) {
    this.stored = stored
    this.state = machine(null)
  }

  /** The field as typed, else as stored. A lazy field is read now. */
  value<K extends Field<F>>(field: K): F[K] {
    const read = this.lazy[field]
    if (read !== undefined) {
      this.values[field] = read()
      delete this.lazy[field]
    }
    const value = this.values[field]
    return value === undefined ? this.stored.fields[field] : (value as F[K]) // F[K] | undefined without undefined
  }

  /** Every field, as a copy. */
  all(): F {
    const fields = Object.keys(this.stored.fields) as Field<F>[] // the stored fields are an F
    return Object.fromEntries(fields.map((field) => [field, this.value(field)])) as F // same keys, same values
  }

  /** What the person typed. */
  set<K extends Field<F>>(field: K, value: F[K]) {
    if (same(this.value(field), value)) return
    this.values[field] = value
    this.edited(field)
  }

  /** A costly value that changed: it is read when a save or a preview needs it, never in the key's own task. */
  touch<K extends Field<F>>(field: K, read: Read<F[K]>) {
    this.lazy[field] = read
    this.edited(field)
  }

  /** A value that does not come from the field's own control, which must now show it: an undo, a text found again. */
  replace<K extends Field<F>>(field: K, value: F[K]) {
    delete this.lazy[field]
    this.values[field] = value
    this.notify(field, true)
    this.edited(field)
  }

  /** Why the field as it stands was refused, or undefined. */
  refusalOf(field: Field<F>): string | undefined {
    const barred = this.state.barred[field]
    return barred?.version === this.state.version[field] ? barred?.detail : undefined
  }

  /** The version to write against. */
  get version() {
    return this.stored.version
  }

  hasUnsaved() {
    return unsaved(this.state).length > 0
  }

  /** Called with the field (null: the state only); `remote` when the value came from the server. Returns the way out. */
  subscribe(listener: (field: Field<F> | null, remote: boolean) => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** Saves now; resolves when the server holds everything, or when it cannot. True when all is saved. */
  async save(): Promise<boolean> {
    if (!this.hasUnsaved()) return true
    const settled = new Promise<void>((resolve) => this.waiting.push(resolve))
    this.dispatch({ type: 'asked', at: this.port.now() })
    await settled
    return !this.hasUnsaved()
  }

  /** The network or the session is back. */
  resume() {
    this.dispatch({ type: 'resumed' })
  }

  /**
   * The server's copy becomes what is stored. A field that is unsaved, or was just sent, keeps what was typed: a
   * trimmed space or a tidied paragraph is not worth a caret that jumps.
   */
  adopt(theirs: Stored<F>, sent: Field<F>[] = []) {
    const mine = new Set([...unsaved(this.state), ...sent])
    const fields = Object.keys(theirs.fields) as Field<F>[] // the fields are an F
    const changed = fields.filter(
      (field) => !mine.has(field) && !same(this.value(field), theirs.fields[field]),
    )
    this.stored = theirs
    for (const field of fields) if (!mine.has(field)) delete this.values[field]
    for (const field of changed) this.notify(field, true)
    this.notify(null, false)
    if (changed.length > 0) this.port.arrived?.(changed)
  }

  /** What both changed, brought together as it stands now: one may type on while choosing. */
  confronted({ theirs, merge }: Pick<Conflict<F>, 'theirs' | 'merge'>) {
    const unsent = unsaved(this.state).map((field) => [field, this.value(field)])
    const mine = Object.fromEntries(unsent) as Partial<F> // fields of F
    return confront({ base: this.stored.fields, mine, theirs: theirs.fields }, merge)
  }

  /** Settles a conflict: `choose` says what to keep of each collision of a field. */
  resolve(choose: (field: Field<F>, collision: string) => Choice) {
    const { conflict } = this
    if (conflict === null) return
    this.conflict = null
    this.bring(conflict, choose)
    this.dispatch({ type: 'resumed' })
  }

  /** Stops the clock; what is unsaved stays with whoever holds the draft. */
  stop() {
    clearTimeout(this.timer)
    this.listeners.clear()
  }

  private drop(field: Field<F>) {
    delete this.values[field]
    delete this.lazy[field]
    this.state = { ...this.state, saved: { ...this.state.saved, [field]: this.state.version[field] } }
  }

  private edited(field: Field<F>) {
    this.notify(field, false)
    this.dispatch({ type: 'edited', field, at: this.port.now() })
  }

  private notify(field: Field<F> | null, remote: boolean) {
    for (const listener of this.listeners) listener(field, remote)
  }

  private dispatch(event: SaveEvent<Field<F>>) {
    this.state = step(this.state, event)
    this.notify(null, false)
    clearTimeout(this.timer)
    const at = due(this.state)
    if (at !== null) this.timer = setTimeout(() => void this.fly(), Math.max(0, at - this.port.now()))
    else if (this.state.flight === null) for (const resolve of this.waiting.splice(0)) resolve()
  }

  private async fly() {
    this.dispatch({ type: 'started', at: this.port.now() })
    const { flight } = this.state
    if (flight === null) return
    const sent = Object.keys(flight.version) as Field<F>[] // made by pending()
    const changes = Object.fromEntries(sent.map((field) => [field, this.value(field)])) as Partial<F> // fields of F
    try {
      const stored = await this.port.send(changes, { version: this.stored.version, kind: flight.kind })
      this.dispatch({ type: 'saved', at: this.port.now() })
      this.adopt(stored, sent)
    } catch (error) {
      this.landed(this.port.read(error))
    }
  }

  /** A refusal that names nothing of what was sent bars it all: to send it again would only be refused again. */
  private amongSent(refused: Partial<Record<Field<F>, string>>) {
    const sent = Object.keys(this.state.flight?.version ?? {}) as Field<F>[] // made by pending()
    if (sent.some((field) => refused[field] !== undefined)) return refused
    const detail = Object.values<string | undefined>(refused).find(Boolean) ?? ''
    return { ...refused, ...(Object.fromEntries(sent.map((field) => [field, detail])) as typeof refused) } // the same keys
  }

  private landed(outcome: Outcome<F>) {
    const at = this.port.now()
    if (outcome.type === 'refused')
      return this.dispatch({ type: 'refused', fields: this.amongSent(outcome.fields), at })
    if (outcome.type === 'failed')
      return this.dispatch({ type: 'failed', failure: outcome.failure, at, random: this.port.random() })
    void this.overtaken(outcome.theirs)
  }

  /** Somebody saved first. The flight lasts until the two are brought together, so that nothing else leaves. */
  private async overtaken(theirs: Stored<F>) {
    let merge: MergeFields<F> = mergeFieldsWhole
    try {
      const isShared = Object.keys(this.confronted({ theirs, merge })).length > 0
      if (isShared) merge = (await this.port.merging?.()) ?? merge
    } catch {
      return this.landed({ type: 'failed', failure: { kind: 'failing', status: 0 } })
    }
    const conflict = { theirs, merge, fields: undecided(this.confronted({ theirs, merge })) }
    const at = this.port.now()
    const stopped = { type: 'failed', failure: { kind: 'conflict' }, at, random: 0 } as const
    if (conflict.fields.length === 0) return this.merge(conflict, stopped)
    this.conflict = conflict
    this.dispatch(stopped)
  }

  /** Both stand, ours is sent again, and nobody is told of any trouble. */
  private merge(conflict: Conflict<F>, stopped: SaveEvent<Field<F>>) {
    this.state = step(step(this.state, stopped), { type: 'resumed' })
    this.bring(conflict, () => 'mine')
    this.dispatch({ type: 'resumed' })
  }

  /** Theirs becomes what is stored; what both changed holds both. */
  private bring(conflict: Conflict<F>, choose: (field: Field<F>, collision: string) => Choice) {
    const found = this.confronted(conflict)
    const fields = Object.keys(found) as Field<F>[] // it has no others
    const before = this.all()
    for (const field of fields) {
      const settled = found[field]?.settle((id) => choose(field, id))
      if (same(settled, conflict.theirs.fields[field])) this.drop(field)
      else this.values[field] = settled
    }
    this.adopt(conflict.theirs)
    const shown = fields.filter((field) => !same(before[field], this.value(field)))
    for (const field of shown) this.notify(field, true)
    if (shown.length > 0) this.port.arrived?.(shown)
  }
}
