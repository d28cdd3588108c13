import { moved } from '#app/lib/moved.ts'
import type { Faq } from '#app/contract/broadcast.ts'
import type { Draft } from '#app/save/draft.ts'
import { same } from '#app/save/merge.ts'
import type { BroadcastFields } from './fields.ts'

/** One pair on screen. `key` changes when it comes back and must be drawn anew. */
export interface FaqRow {
  id: string
  key: string
  isNew: boolean
}

/**
 * The questions and answers being written. Answers are read from their editors only when a save or a preview needs
 * them, and typing in one pair draws nothing else again: `rows` changes only when pairs come, go or move.
 */
export class FaqSheet {
  rows: readonly FaqRow[] = []
  private texts = new Map<string, Faq>()
  private reads = new Map<string, () => string>()
  private returned = 0
  private listeners = new Set<() => void>()
  private followers = new Map<string, Set<(faq: Faq) => void>>()

  constructor(private draft: Draft<BroadcastFields>) {
    this.load()
  }

  /** Follows what changes the pairs from elsewhere. Returns the way out. */
  open = () => this.draft.subscribe((field, remote) => field === 'faqs' && remote && this.load())

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** Called with a pair whose texts were changed from elsewhere. Returns the way out. */
  follow(id: string, follower: (faq: Faq) => void): () => void {
    const followers = this.followers.get(id) ?? new Set()
    this.followers.set(id, followers.add(follower))
    return () => void followers.delete(follower)
  }

  /** A pair as it stands. */
  pair(id: string): Faq {
    const read = this.reads.get(id)
    const text = this.texts.get(id) ?? { id, question: '', answer_html: '' }
    if (read === undefined) return text
    const whole = { ...text, answer_html: read() }
    this.reads.delete(id)
    this.texts.set(id, whole)
    return whole
  }

  ask(id: string, question: string) {
    this.texts.set(id, { ...this.pair(id), question })
    this.touch()
  }

  answer(id: string, read: () => string) {
    this.reads.set(id, read)
    this.touch()
  }

  add() {
    const id = crypto.randomUUID()
    this.arrange([...this.rows, { id, key: id, isNew: true }])
  }

  move(from: number, to: number) {
    this.arrange(moved([...this.rows], from, to))
  }

  /** Takes a pair out. Returns how to put it back. */
  remove(id: string): () => void {
    const faq = this.pair(id)
    const at = this.rows.findIndex((row) => row.id === id)
    this.arrange(this.rows.filter((row) => row.id !== id))
    return () => {
      this.texts.set(id, faq)
      this.returned += 1
      this.arrange(this.rows.toSpliced(at, 0, { id, key: `${id} ${this.returned}`, isNew: false }))
    }
  }

  private arrange(rows: readonly FaqRow[]) {
    this.show(rows)
    this.touch()
  }

  private load() {
    const faqs = this.draft.value('faqs')
    const rows = new Map(this.rows.map((row) => [row.id, row]))
    const changed = faqs.filter((faq) => rows.has(faq.id) && !same(this.pair(faq.id), faq))
    this.reads.clear()
    this.texts = new Map(faqs.map((faq) => [faq.id, faq]))
    this.show(faqs.map(({ id }) => rows.get(id) ?? { id, key: id, isNew: false }))
    for (const faq of changed) for (const tell of this.followers.get(faq.id) ?? []) tell(faq)
  }

  private show(rows: readonly FaqRow[]) {
    this.rows = rows
    for (const listener of this.listeners) listener()
  }

  private touch() {
    const { rows } = this
    this.draft.touch('faqs', () => rows.map(({ id }) => this.pair(id)))
  }
}
