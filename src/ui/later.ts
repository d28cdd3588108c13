import { useEffect, useState } from 'react'
import { whenIdle } from '#app/lib/whenIdle.ts'

/**
 * A module that a screen opens without: `const useMenu = later(() => import('./Menu.tsx'))`. The hook answers null until
 * the module has come: it is fetched once the browser is idle, so that it is there without a network too, and at once
 * when `isWanted`. A fetch that fails is tried again.
 */
export function later<Module extends object>(load: () => Promise<Module>) {
  let known: Module | null = null
  return function useLater(isWanted = false): Module | null {
    const [module, setModule] = useState(known)
    const [tries, setTries] = useState(0)
    useEffect(() => {
      if (module !== null) return
      let timer: ReturnType<typeof setTimeout>
      const ask = () =>
        void load().then(
          (come) => setModule((known = come)),
          () => (timer = setTimeout(() => setTries(tries + 1), RETRY)),
        )
      const forget = isWanted ? ask() : whenIdle(ask)
      return () => {
        forget?.()
        clearTimeout(timer)
      }
    }, [module, isWanted, tries])
    return module
  }
}

/** In ms. */
const RETRY = 3000
