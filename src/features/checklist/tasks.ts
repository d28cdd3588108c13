import type { Broadcast } from '#app/contract/broadcast.ts'
import type { Phase, Task } from '#app/contract/production-parts.ts'
import { moved } from '#app/lib/moved.ts'

type Aired = Pick<
  Broadcast,
  'scheduled_start_at' | 'scheduled_end_at' | 'started_at' | 'ended_at' | 'live_state'
>

/** When a task is due, in epoch milliseconds: from the start, or after the air from the end. Null as long as that is unknown. */
export function dueAt(
  { phase, due_minutes }: Pick<Task, 'phase' | 'due_minutes'>,
  live: Aired,
): number | null {
  const from =
    phase === 'after'
      ? (live.ended_at ?? live.scheduled_end_at)
      : (live.started_at ?? live.scheduled_start_at)
  return due_minutes === null || from === null ? null : Date.parse(from) + due_minutes * 60_000
}

/** The tasks with the one at `from` of a phase moved to `to` of that phase; those of other phases stay where they are. */
export function movedInPhase(tasks: Task[], phase: Phase, from: number, to: number): Task[] {
  const order = moved(
    tasks.filter((task) => task.phase === phase),
    from,
    to,
  ).values()
  return tasks.map((task) => (task.phase === phase ? (order.next().value ?? task) : task))
}

/** The tasks with one changed; one that somebody deleted meanwhile stays deleted. */
export function withTask(tasks: Task[], id: string, change: Partial<Task>): Task[] {
  return tasks.map((task) => (task.id === id ? { ...task, ...change } : task))
}

/** A task back where it was, after its deletion. */
export function withTaskBack(tasks: Task[], task: Task, index: number): Task[] {
  return tasks.some(({ id }) => id === task.id) ? tasks : tasks.toSpliced(index, 0, task)
}

/** The names that tasks were given to, each once. */
export function ownersOf(tasks: Task[]): string[] {
  return [...new Set(tasks.flatMap(({ owner }) => owner?.trim() || []))].toSorted((one, other) =>
    one.localeCompare(other, 'fr'),
  )
}

/** Where the live is: the phase to look at. */
export function phaseOf({ live_state }: Aired): Phase {
  if (live_state === 'live') return 'during'
  return live_state === 'ended' || live_state === 'replay' ? 'after' : 'before'
}

/** Minutes as they are asked for: before the air they are counted backwards. */
export function typedMinutes({ phase, due_minutes }: Pick<Task, 'phase' | 'due_minutes'>): number | null {
  return due_minutes === null || phase !== 'before' ? due_minutes : 0 - due_minutes
}

/** What was typed, as it is kept; null for what is no number of minutes within a month. */
export function readMinutes(text: string, phase: Phase): number | null {
  const typed = /^-?\d{1,5}$/.test(text.trim()) ? Number(text) : null
  if (typed === null || Math.abs(typed) > 43_200) return null
  return phase === 'before' ? 0 - typed : typed
}
