import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import { Change } from '#app/contract/event.ts'
import { openSessions } from '#server/auth/openSessions.ts'
import type { Db } from '#server/db/db.ts'
import { CHANNEL, type Listen } from '#server/db/listen.ts'
import { type Entry, presenceBoard } from '#server/presence/board.ts'
import { changeRing } from './ring.ts'

/** What goes down a stream. */
export interface Message {
  event: 'open' | 'change' | 'presence' | 'beat' | 'reset'
  data: string
  id?: string
}

/** Somebody who follows the feed; closed when the session ends, or when the server does. */
export interface Follower {
  session_id: string
  user_id: string
  send: (message: Message) => void
  close: () => void
}

interface Deps {
  db: Db
  listen: Listen
  clock: { now(): Date }
  log: Logger
}

/** How often a stream says that it lives, sessions are looked at again and dead tabs are noticed. */
const BEAT = 5000

/** What is told to everybody: committed changes as the database tells them, and who is where. */
export type Feed = ReturnType<typeof openFeed>

/** Listens from `start`, on one connection for all who follow; where that failed, the next start tries again. Whoever opens it closes it. */
export function openFeed({ db, listen, clock, log }: Deps) {
  const epoch = randomUUID().slice(0, 8)
  const ring = changeRing(epoch)
  const board = presenceBoard()
  const followers = new Set<Follower>()
  let listening: Promise<() => Promise<void>> | null = null
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const now = () => clock.now().getTime()

  function tell(message: Message) {
    for (const follower of followers) follower.send(message)
  }
  function tellPresence(broadcast_id: number) {
    const data = JSON.stringify({ broadcast_id, people: board.people(broadcast_id, now()) })
    tell({ event: 'presence', data })
  }
  function apply({ entry, here }: Step) {
    const changed = here ? board.enter(entry, now()) : board.leave(entry, now())
    if (changed) tellPresence(entry.broadcast_id)
  }
  function hear(text: string) {
    const note = JSON.parse(text) as Note // written by our own trigger and by `step` below
    if ('change' in note) tell(messageOf(ring.add(Change.parse(note.change))))
    else if (note.from !== epoch) apply(note.step)
  }
  function missed() {
    ring.break()
    tell({ event: 'reset', data: '', id: ring.last() })
  }
  async function start() {
    timer ??= setInterval(
      () => void beat().catch((err: unknown) => log.warn({ err }, 'no beat')),
      BEAT,
    ).unref()
    listening ??= listen(hear, missed)
    await listening.catch((error: unknown) => {
      listening = null
      throw error
    })
  }
  async function beat() {
    for (const broadcast_id of board.sweep(now())) tellPresence(broadcast_id)
    const ids = [...followers].map(({ session_id }) => session_id)
    const open = ids.length > 0 ? await openSessions(db, ids, clock.now()) : new Set<string>()
    for (const follower of followers)
      if (open.has(follower.session_id)) follower.send({ event: 'beat', data: '' })
      else follower.close()
  }

  return {
    start,
    /** Sends what came after the id (`null`: from now on), then all that comes. Answers how to stop. */
    follow(follower: Follower, after: string | null): () => void {
      const caughtUp = after === null ? [] : ring.after(after)
      follower.send({
        event: caughtUp === null ? 'reset' : 'open',
        data: '',
        id: after !== null && caughtUp !== null ? after : ring.last(),
      })
      for (const placed of caughtUp ?? []) follower.send(messageOf(placed))
      followers.add(follower)
      if (isOver) follower.close()
      return () => void followers.delete(follower)
    },
    /** How many streams a person has open. */
    streamsOf: (user_id: string) => [...followers].filter((follower) => follower.user_id === user_id).length,
    /** Notes that a tab is here, or has left, and tells the other processes on this database. */
    async step(step: Step) {
      await start()
      apply(step)
      await db.execute(sql`select pg_notify(${CHANNEL}, ${JSON.stringify({ from: epoch, step })})`)
    },
    people: (broadcast_id: number) => board.people(broadcast_id, now()),
    beat,
    /** Ends every stream: what waits for them to end can. */
    hangUp() {
      isOver = true
      for (const follower of followers) follower.close()
    },
    async close() {
      this.hangUp()
      clearInterval(timer)
      const stop = await listening?.catch(() => undefined)
      await stop?.()
    },
  }
}

interface Step {
  entry: Entry
  here: boolean
}

type Note = { change: unknown } | { from: string; step: Step }

const messageOf = ({ id, change }: { id: string; change: Change }): Message => ({
  event: 'change',
  id,
  data: JSON.stringify(change),
})
