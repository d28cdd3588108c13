import { confront, mergeFieldsWhole, undecided } from './confront.ts'
import { due, type Machine, type SaveEvent, step, unsaved } from './machine.ts'
import { reached, startedFrom } from './meeting.ts'
import { same } from './merge.ts'
import type { Choice, MergeFields } from './merged.ts'
import type { Conflict, Field, Outcome, Stored } from './port.ts'
import { Written } from './written.ts'

/**
 * One page being written: the values, what the server holds, and the engine that brings one to the other. It holds
 * no React and no noun. A server's answer is never written into a field that changed since it was sent.
 */
export class Draft<F extends object> extends Written<F> {
  conflict: Conflict<F> | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private waiting: (() => void)[] = []
  private isHeld = false
  /** Sent without an answer, each time: the server may hold any of it. */
  private unheard: Partial<F>[] = []
  /** The fields put back and not merged yet with what is stored, as the older version held them that they were typed on. */
  private older: Stored<Partial<F>> | null = null
  private isMeeting = false

  /** The version that what is unsaved was typed on. */
  get origin(): Stored<F> {
    const { fields, version } = this.stored
    return { fields: { ...fields, ...this.older?.fields }, version: this.older?.version ?? version }
  }

  /** Saves now; resolves when the server holds everything, or when it cannot. True when all is saved. */
  async save(): Promise<boolean> {
    if (!this.hasUnsaved()) return true
    const settled = new Promise<void>((resolve) => this.waiting.push(resolve))
    this.dispatch({ type: 'asked', at: this.port.now() })
    await settled
    return !this.hasUnsaved()
  }

  /** The network or the session is back. A choice between two versions still waits. */
  resume() {
    if (this.conflict === null) this.dispatch({ type: 'resumed' })
  }

  /** While held, nothing leaves: another tab saves, or nobody may. */
  hold(isHeld: boolean) {
    this.isHeld = isHeld
    this.moved()
  }

  /**
   * The server's copy becomes what is stored. A field that is unsaved, or was just sent, keeps what was typed: a
   * trimmed space or a tidied paragraph is not worth a caret that jumps.
   */
  adopt(theirs: Stored<F>, sent: Field<F>[] = []) {
    const mine = new Set([...unsaved(this.state), ...sent])
    const others = this.values.fields.filter((field) => !mine.has(field))
    const changed = others.filter((field) => !same(this.value(field), theirs.fields[field]))
    this.values.stored = theirs
    this.unheard = []
    if (!this.hasUnsaved()) this.older = null
    for (const field of others) this.values.forget(field)
    for (const field of changed) this.notify(field, true)
    this.notify(null, false)
    if (changed.length > 0) this.port.arrived?.(changed)
  }

  /**
   * What was typed on another version, and never sent: it is merged with what is typed now and, once nothing is under
   * way, with what is stored, or waits for a choice. Answers what could not go in without something else going out.
   */
  async putBack(changes: Partial<F>, base: Partial<F>, version: number): Promise<Field<F>[]> {
    const fields = Object.keys(changes) as Field<F>[] // keys of a Partial<F>
    const isBusy = fields.some((field) => unsaved(this.state).includes(field))
    const merge = (isBusy && (await this.port.merging?.().catch(() => null))) || mergeFieldsWhole
    const found = confront({ base: { ...this.all(), ...base }, mine: changes, theirs: this.all() }, merge)
    const typed = unsaved(this.state)
    const left = undecided(found).filter((field) => typed.includes(field))
    // What is typed already goes on from what it was typed on.
    const back = fields.filter((field) => !typed.includes(field))
    if (version !== this.version && back.length > 0)
      this.older = {
        version,
        fields: { ...this.older?.fields, ...Object.fromEntries(back.map((field) => [field, base[field]])) },
      }
    for (const field of fields) {
      const merged = back.includes(field) ? undefined : found[field]?.settle(() => 'mine')
      const value = merged ?? changes[field]
      if (value !== undefined && !left.includes(field)) this.replace(field, value)
    }
    if (this.older !== null && this.state.flight === null) await this.overtaken(this.stored)
    return left
  }

  /**
   * Another tab says what the server holds, and up to which edits of the same person: those are no other person's.
   * What is unsaved here is merged.
   */
  follow(theirs: Stored<F>, edits: Machine<Field<F>>['saved']) {
    const held = this.values.fields.filter((field) => (edits[field] ?? 0) > (this.state.saved[field] ?? 0))
    this.unheard.push(Object.fromEntries(held.map((field) => [field, theirs.fields[field]])) as Partial<F>) // fields of F
    this.state = step(this.state, { type: 'held', edits, at: this.port.now() })
    if (this.conflict?.fields.every((field) => !unsaved(this.state).includes(field))) this.conflict = null
    this.moved()
    if (theirs.version <= this.version || this.state.flight !== null) return
    if (this.hasUnsaved()) void this.overtaken(theirs)
    else this.adopt(theirs)
  }

  /** What both changed, brought together as it stands now: one may type on while choosing. */
  confronted({ theirs, merge }: Pick<Conflict<F>, 'theirs' | 'merge'>) {
    const heard = this.unheard.flatMap((sent) => reached(this, sent, theirs))
    const base = startedFrom(this.origin.fields, theirs.fields, heard)
    return confront({ base, mine: this.unsaved(), theirs: theirs.fields }, merge)
  }

  /** Settles a conflict: `choose` says what to keep of each collision of a field. */
  resolve(choose: (field: Field<F>, collision: string) => Choice) {
    const { conflict } = this
    if (conflict === null) return
    this.conflict = null
    this.bring(conflict, choose)
    this.dispatch({ type: 'resumed' })
  }

  /** Stops the clock: nothing leaves any more. What is unsaved stays with whoever holds the draft. */
  stop() {
    this.isHeld = true
    clearTimeout(this.timer)
    this.listeners.clear()
  }

  protected dispatch(event: SaveEvent<Field<F>>) {
    this.state = step(this.state, event)
    this.moved()
  }

  private moved() {
    this.notify(null, false)
    clearTimeout(this.timer)
    const at = due(this.state)
    if (at !== null && (this.isHeld || this.isMeeting)) return
    if (at !== null) this.timer = setTimeout(() => void this.fly(), Math.max(0, at - this.port.now()))
    else if (this.state.flight === null) for (const resolve of this.waiting.splice(0)) resolve()
  }

  private async fly() {
    if (this.isMeeting) return // it is due again once all is merged
    if (this.older !== null) return this.overtaken(this.stored)
    this.dispatch({ type: 'started', at: this.port.now() })
    const { flight } = this.state
    if (flight === null) return
    const sent = Object.keys(flight.version) as Field<F>[] // made by pending()
    const changes = this.values.some(sent)
    this.unheard.push(changes)
    try {
      const stored = await this.port.send(changes, { version: this.version, kind: flight.kind })
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

  /** Somebody saved first. A flight lasts until the two are brought together, so that nothing else leaves. */
  private async overtaken(theirs: Stored<F>) {
    const { version } = this.state
    const held = reached(this, this.unsaved(), theirs)
    const edits = Object.fromEntries(held.map((field) => [field, version[field]])) as typeof version // some of them
    this.state = step(this.state, { type: 'held', edits, at: this.port.now() })
    const whole: MergeFields<F> = mergeFieldsWhole
    const isShared = Object.keys(this.confronted({ theirs, merge: whole })).length > 0
    this.isMeeting = true
    const loaded = isShared ? await this.port.merging?.().catch(() => null) : undefined
    this.isMeeting = false
    if (loaded === null && this.older === null)
      return this.landed({ type: 'failed', failure: { kind: 'failing', status: 0 } }) // the next save comes here again
    const merge = loaded ?? whole
    const conflict = { theirs, merge, fields: undecided(this.confronted({ theirs, merge })) }
    const collides = conflict.fields.length > 0
    this.conflict = collides ? conflict : null
    this.state = step(this.state, { type: 'overtaken', collides })
    if (!collides) this.bring(conflict, () => 'mine')
    this.moved()
  }

  /** Theirs becomes what is stored; what both changed holds both. */
  private bring(conflict: Conflict<F>, choose: (field: Field<F>, collision: string) => Choice) {
    const { theirs } = conflict
    const found = this.confronted(conflict)
    const fields = Object.keys(found) as Field<F>[] // it has no others
    const before = this.all()
    for (const field of fields) {
      const settled = found[field]?.settle((id) => choose(field, id))
      if (settled === undefined || same(settled, theirs.fields[field])) this.drop(field)
      else this.values.put(field, settled)
    }
    this.older = null
    this.adopt(theirs, reached(this, this.values.typed, theirs))
    const shown = fields.filter((field) => !same(before[field], this.value(field)))
    for (const field of shown) this.renewed(field)
    if (shown.length > 0) this.port.arrived?.(shown)
  }

  private drop(field: Field<F>) {
    this.values.forget(field)
    const { state } = this
    this.state = {
      ...state,
      barred: { ...state.barred, [field]: undefined }, // what was refused is not there any more
      saved: { ...state.saved, [field]: state.version[field] },
    }
  }
}
