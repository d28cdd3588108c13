import { startTransition, useEffect, useState } from 'react'
import type { Broadcast } from '#app/contract/broadcast.ts'

/** A page being written, for what stands beside its form: preview, checks, publication. */
export interface LiveBroadcast {
  /** As it would be once saved. It serialises the rich texts: read it at rest, not at each key. */
  current: () => Broadcast
  /** Called at each change of the page or of what is stored. Returns the way out. */
  subscribe: (changed: () => void) => () => void
  /** Saves now what is unsaved; false when something could not be. */
  save: () => Promise<boolean>
  /** Brings the person to the field that a JSON pointer of the contract speaks of. */
  jump: (pointer: string) => void
}

/** A page that nobody is writing: as it is saved, or as it once was. */
export function stillBroadcast(broadcast: Broadcast): LiveBroadcast {
  return {
    current: () => broadcast,
    subscribe: () => () => undefined,
    save: () => Promise.resolve(true),
    jump: () => undefined,
  }
}

/**
 * The page as it is being written, some 60 ms after a key. It follows a burst too, but never takes more than a quarter
 * of the time: a long page, which is long to draw, is drawn less often.
 */
export function useLive(live: LiveBroadcast): Broadcast {
  const [broadcast, setBroadcast] = useState(live.current)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let cost = 0
    function update() {
      timer = undefined
      const start = performance.now()
      startTransition(() => setBroadcast(live.current()))
      requestAnimationFrame(() => setTimeout(() => (cost = performance.now() - start)))
    }
    const stop = live.subscribe(() => (timer ??= setTimeout(update, Math.max(SOON, 3 * cost))))
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [live])
  return broadcast
}

/** The page as it stands once the typing rests: for what is not looked at while one writes. */
export function useRested(live: LiveBroadcast): Broadcast {
  const [broadcast, setBroadcast] = useState(live.current)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = live.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(() => startTransition(() => setBroadcast(live.current())), REST)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [live])
  return broadcast
}

/** In ms. */
const SOON = 60
const REST = 400
