import type { Present } from '#app/contract/presence.ts'
import { m } from '#app/paraglide/messages.js'

/** What somebody is doing, in words that suit everybody; `now` in epoch milliseconds. */
export function doing(person: Present, labelOf: (field: string) => string | null, now: number): string {
  const minutes = Math.floor((now - Date.parse(person.since)) / 60_000)
  if (person.state === 'idle') return minutes > 0 ? m.presence_idle_since({ minutes }) : m.presence_idle()
  if (!person.can_write) return m.presence_reading()
  const field = person.field === null ? null : labelOf(person.field)
  return field === null ? m.presence_active() : m.presence_writing({ field })
}

/** Two letters of a name: the first of its first and last words. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /\p{L}/u.test(word))
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : '']
  return [first, last]
    .map((word) => /\p{L}/u.exec(word)?.[0] ?? '')
    .join('')
    .toLocaleUpperCase('fr')
}
