import { useEffect, useState } from 'react'
import { whenIdle } from '#app/lib/whenIdle.ts'

/**
 * A module that a screen opens without: `const useMenu = later(() => import('./Menu.tsx'))`. The hook answers null until
 * the module has come: it is fetched once the browser is idle, so that it is there without a network too, at once when
 * `isWanted`, and else not while `isHeld`. A fetch that fails is tried again. `rest` is for how long a page is left
 * alone first, in ms.
 */
export function later<Module extends object>(load: () => Promise<Module>, { rest = 0 } = {}) {
  let known: Module | null = null
  return function useLater(isWanted = false, isHeld = false): Module | null {
    const [module, setModule] = useState(known)
    const [tries, setTries] = useState(0)
    useEffect(() => {
      if (module !== null || (isHeld && !isWanted)) return
      let timer: ReturnType<typeof setTimeout> | undefined
      const ask = () =>
        void load().then(
          (come) => setModule((known = come)),
          () => (timer = setTimeout(() => setTries(tries + 1), RETRY)),
        )
      let forget: (() => void) | undefined
      if (isWanted) ask()
      else if (rest === 0) forget = whenIdle(ask)
      else timer = setTimeout(() => (forget = whenIdle(ask)), rest)
      return () => {
        forget?.()
        clearTimeout(timer)
      }
    }, [module, isWanted, isHeld, tries])
    return module
  }
}

/** In ms. */
const RETRY = 3000
