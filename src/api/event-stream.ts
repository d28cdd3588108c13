import { runtimeConfig } from './config.ts'
import { sessionRenewed } from './session-events.ts'

/** An event as the stream brings it; `id` is the last one that it said. */
export interface Wire {
  type: string
  data: string
  id: string
}

const TYPES = ['open', 'change', 'presence', 'beat', 'reset'] as const

/** The backend says something every 5 s: after so long, the connection is dead and does not know it. */
const SILENCE = 20_000

/** Waits before a stream that was refused is asked for again: the session is over, or a proxy is in trouble. */
const PAUSES = [5_000, 15_000, 60_000]

/** Holds the stream open until told to stop, behind the event that `lastId` answers. */
export function holdStream({
  lastId,
  pass,
  signal,
}: {
  lastId: () => string
  pass: (wire: Wire) => void
  signal: AbortSignal
}): Promise<void> {
  let source: EventSource | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let heardAt = Date.now()
  let refusals = 0

  async function open() {
    clearTimeout(retry)
    heardAt = Date.now()
    const { api } = await runtimeConfig
    source?.close()
    if (signal.aborted) return
    const opened = new EventSource(`${api}/events${lastId() && `?after=${encodeURIComponent(lastId())}`}`)
    source = opened
    for (const type of TYPES)
      opened.addEventListener(type, ({ data, lastEventId }: MessageEvent<string>) => {
        heardAt = Date.now()
        refusals = 0
        pass({ type, data, id: lastEventId })
      })
    opened.onerror = () => {
      if (opened.readyState !== EventSource.CLOSED) return // the browser tries again by itself
      retry = setTimeout(open, PAUSES[Math.min(refusals, PAUSES.length - 1)])
      refusals += 1
    }
  }

  void open()
  const watch = setInterval(() => {
    if (source?.readyState === EventSource.OPEN && Date.now() - heardAt > SILENCE) void open()
  }, SILENCE / 2)
  const forget = sessionRenewed.listen(() => void open())
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      source?.close()
      clearTimeout(retry)
      clearInterval(watch)
      forget()
      resolve()
    })
  })
}
