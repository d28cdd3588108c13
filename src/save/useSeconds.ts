import { useEffect, useState } from 'react'

/** Epoch milliseconds, drawn again each second while `isTicking`. */
export function useSeconds(isTicking: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!isTicking) return
    const tick = () => setNow(Date.now())
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [isTicking])
  return now
}
