import { useEffect, useState } from 'react'
import { serverClock } from '#app/api/serverClock.ts'

/** Epoch milliseconds by the server's clock, drawn again as each second begins, or each `every` ms. */
export function useClock(every = 1000): number {
  const [now, setNow] = useState(serverClock.now)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    function tick() {
      const at = serverClock.now()
      setNow(at)
      timer = setTimeout(tick, every - (at % every))
    }
    tick()
    return () => clearTimeout(timer)
  }, [every])
  return now
}
