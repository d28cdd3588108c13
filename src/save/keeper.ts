import { inTime } from './device-trouble.ts'
import { type Entry, type Found, NEW } from './journal.ts'
import { Kept } from './kept.ts'
import type { Field } from './port.ts'

const LATER = 2_000 // what a tab wrote as it closed may land after another one looked for it
const FREE = 5_000 // what another tab holds, to see whether it can be sent, may be free by then

/** What was found and is not applied by itself; `by` names its author when it is somebody else. */
type Offer<F extends object> = Found<F> & { by?: string }

/**
 * Keeps what a draft has not saved. What an earlier visit left on the device is put back when it was typed on the
 * version that is stored now; what is older is offered.
 */
export class Keeper<F extends object> extends Kept<F> {
  /** What was typed on an older version, to be taken or dropped; the latest first. */
  offers: Offer<F>[] = []
  /** When what was put back by itself had been kept, in epoch milliseconds; null when nothing was. */
  restored: number | null = null
  /** How many entries could not be read. */
  unreadable = 0
  private again: ReturnType<typeof setTimeout> | undefined
  private missed = false
  private taken: Found<F>[] = []
  /** What a look through the device leaves as it is: taken, in whole or in part, dropped, or of somebody else. */
  private settled = new Set<string>()

  /** Another tab is gone, or there was none: what it left is looked for now, and once more. */
  succeed() {
    void this.collect()
    this.lookAgain(LATER)
  }

  private lookAgain(wait: number) {
    clearTimeout(this.again)
    this.again = setTimeout(() => this.isOpen && void this.collect(), wait)
  }

  /** Looks for what was left by visits that are over. */
  async collect() {
    const { journal, place, others } = this.options
    const looked = await inTime(
      Promise.all([journal.list(place.page), others?.() ?? new Set<string>()]),
    ).catch((error: unknown) => this.fail(error))
    this.missed = !looked
    if (!looked) return
    const [{ found: all, unreadable }, alive] = looked
    this.unreadable += unreadable
    // Pages not created yet share a name and nothing else: the others wait where they are listed.
    const isOurs = (visit: string) => place.page !== NEW || visit === this.options.before
    const found = all.filter(
      (one) => one.visit !== place.visit && isOurs(one.visit) && !this.settled.has(nameOf(one)),
    )
    const held = found.filter(({ visit }) => alive.has(visit))
    const offered: Found<F>[] = []
    for (const one of found) {
      if (held.includes(one)) continue
      const { entry } = one
      const changes = this.newIn(entry)
      const news = { ...entry, changes }
      const isOld = Object.keys(changes).length === 0 && !entry.creation
      const isOwn = entry.version === this.draft.version
      if (!isOld && isOwn) this.putBack(news)
      if (isOld || isOwn) this.taken.push(one)
      else offered.unshift({ ...one, entry: news })
    }
    // Another tab holds an entry for a moment, to see whether it can be sent: it stays on offer.
    const isHeld = ({ visit }: Found<F>) => held.some((one) => one.visit === visit)
    this.offers = [...this.offers.filter((one) => this.settled.has(nameOf(one)) || isHeld(one)), ...offered]
    this.tell()
    if (held.length > 0) this.lookAgain(FREE)
    await this.write()
  }

  /** Text of somebody else who was writing here: it is never sent before it is taken, and stays in their journal. */
  offer(found: Offer<F>) {
    this.settled.add(nameOf(found))
    this.offers = [found, ...this.offers]
    this.tell()
  }

  /** Puts the latest offer into the page, to be saved like anything typed. */
  async take() {
    const offer = this.shift()
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
    const offer = this.shift()
    if (offer !== undefined) this.forget(offer)
    this.tell()
  }

  private shift() {
    const offer = this.offers.shift()
    if (offer !== undefined) this.settled.add(nameOf(offer))
    return offer
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
  protected wrote(isHeard: boolean) {
    if (isHeard && this.missed) void this.collect() // the device answers again
    if (this.isKept) for (const one of this.taken.splice(0)) this.forget(one)
  }

  private forget({ page, visit, entry: { at } }: Found<F>) {
    void this.options.journal.remove({ page, visit }, at).catch(() => undefined)
  }
}

function only<F extends object>(changes: Partial<F>, fields: Field<F>[]): Partial<F> {
  return Object.fromEntries(fields.map((field) => [field, changes[field]])) as Partial<F> // fields of F
}

const nameOf = ({ visit, entry }: Found<object>) => visit + entry.at
