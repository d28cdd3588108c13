import { call } from '#app/api/client.ts'
import { ApiError } from '#app/api/error.ts'
import { serverEvents } from '#app/api/server-events.ts'
import { sessionRenewed } from '#app/api/session-events.ts'
import { type Presence, presenceEndpoints, type PresenceInput } from '#app/contract/presence.ts'

interface Keeping {
  id: number
  /** The field that has the focus. */
  fieldInFocus: () => string | null
  onPeople: (people: Presence['people']) => void
  /** The version that the backend stands at, whoever wrote it. */
  onVersion: (lock_version: number) => void
}

/** In ms: without a key or a press one is idle; after half an hour the desk is taken for empty, and says nothing more. */
const IDLE = 2 * 60_000
const EMPTY = 30 * 60_000

/** After so long without an answer, nobody knows who is here. */
const UNKNOWN = 20_000

/** Says that this tab is on a broadcast, and where in it, until told to stop; learns who else is. Returns the way out. */
export function keepPresence({ id, fieldInFocus, onPeople, onVersion }: Keeping): () => void {
  const tab = crypto.randomUUID()
  const params = { id }
  let over = new AbortController()
  let said = ''
  let isSaying = false
  let isSignedOut = false
  let stirredAt = Date.now()
  let answeredAt = Date.now()
  let soon: ReturnType<typeof setTimeout> | undefined

  function word(): PresenceInput | null {
    const rest = Date.now() - stirredAt
    if (rest > EMPTY) return null
    return { tab, field: fieldInFocus(), state: document.hidden || rest > IDLE ? 'idle' : 'active' }
  }
  async function say() {
    const body = word()
    if (body === null) return leave()
    if (isSaying || isSignedOut) return
    isSaying = true
    said = JSON.stringify(body)
    try {
      const options = { signal: over.signal, isQuiet: true }
      const { people, lock_version } = await call(presenceEndpoints.enter, { params, body }, options)
      answeredAt = Date.now()
      onPeople(people)
      onVersion(lock_version)
    } catch (error) {
      isSignedOut = error instanceof ApiError && error.code === 'unauthenticated'
      if (Date.now() - answeredAt > UNKNOWN) onPeople([])
    }
    isSaying = false
    look()
  }
  /** Says at once what others would see changed; the rest waits for the beat. */
  function look() {
    const body = word()
    if (over.signal.aborted || body === null || JSON.stringify(body) === said) return
    clearTimeout(soon)
    soon = setTimeout(() => void say(), 200) // the focus leaves one field before it enters the next
  }
  function leave() {
    if (said === '') return
    said = ''
    over.abort()
    over = new AbortController()
    void call(presenceEndpoints.leave, { params, query: { tab } }, { keepalive: true, isQuiet: true }).catch(
      () => undefined, // the backend forgets it by itself
    )
  }
  function stir() {
    const wasIdle = Date.now() - stirredAt > IDLE
    stirredAt = Date.now()
    if (wasIdle) look()
  }

  const beat = new Worker(new URL('./beat.ts', import.meta.url), { type: 'module' })
  beat.onmessage = () => void say()
  const stops = [
    ...['keydown', 'pointerdown', 'pointermove'].map((type) => on(window, type, stir)),
    ...['focusin', 'focusout'].map((type) => on(window, type, look)),
    on(document, 'visibilitychange', look),
    on(window, 'pagehide', leave),
    on(window, 'pageshow', look),
    sessionRenewed.listen(() => {
      isSignedOut = false
      look()
    }),
    serverEvents.listen((event) => {
      if (event.type === 'presence' && event.broadcast_id === id) onPeople(event.people)
    }),
  ]
  void say()
  return () => {
    for (const stop of stops) stop()
    beat.terminate()
    clearTimeout(soon)
    leave()
    over.abort()
  }
}

function on(target: EventTarget, type: string, run: () => void) {
  target.addEventListener(type, run, { passive: true })
  return () => target.removeEventListener(type, run)
}
