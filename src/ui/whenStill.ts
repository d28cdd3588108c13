/** In ms: how long hands must rest, and the longest wait for them. */
const REST = 700
const LONGEST = 5000

/** Runs `act` after `wait`, once neither pointer nor keys moved for a moment, in 5 s at the latest. */
export function whenStill(act: () => void): { wait: () => void; forget: () => void } {
  let stirredAt = Date.now()
  let askedAt: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const stir = () => void (stirredAt = Date.now())
  for (const event of EVENTS) window.addEventListener(event, stir, { capture: true, passive: true })

  function look() {
    if (askedAt === null) return
    const now = Date.now()
    const rest = Math.min(Math.max(stirredAt, askedAt) + REST, askedAt + LONGEST) - now
    if (rest > 0) {
      timer = setTimeout(look, rest)
      return
    }
    askedAt = null
    act()
  }
  return {
    wait() {
      if (askedAt !== null) return
      askedAt = Date.now()
      look()
    },
    forget() {
      clearTimeout(timer)
      for (const event of EVENTS) window.removeEventListener(event, stir, { capture: true })
    },
  }
}

const EVENTS = ['pointermove', 'pointerdown', 'keydown', 'wheel']
