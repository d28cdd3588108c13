import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Keeps the focus on a live that is drawn anew: the grid makes a new element of each that changes, and its focus would
 * fall to the page. `back` gives it to a live, as soon as it is there; `attempt` is for when lives were drawn.
 */
export function useLiveFocus(place: RefObject<HTMLElement | null>) {
  const wanted = useRef<string | null>(null)
  const attempt = () => restore(place.current, wanted.current)
  useLayoutEffect(attempt)
  useEffect(() => {
    const follow = ({ target }: Event) => {
      wanted.current = target instanceof Element ? liveOf(target) : null
    }
    document.addEventListener('focusin', follow)
    document.addEventListener('pointerdown', follow)
    return () => {
      document.removeEventListener('focusin', follow)
      document.removeEventListener('pointerdown', follow)
    }
  }, [])
  const back = (id: number) => {
    wanted.current = String(id)
  }
  return { back, attempt }
}

/** The live that an element is part of, by its id. */
export function liveOf(element: Element | null): string | null {
  return element?.closest<HTMLElement>('[data-live]')?.dataset['live'] ?? null
}

function restore(place: HTMLElement | null, id: string | null) {
  if (id === null || document.activeElement !== document.body) return
  const live = place?.querySelector<HTMLElement>(`[data-live="${id}"]`)
  const holder = live?.tabIndex === 0 ? live : live?.querySelector<HTMLElement>('button')
  holder?.focus({ preventScroll: true })
}
