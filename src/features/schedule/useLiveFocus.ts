import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the focus on a live that is drawn anew: the grid makes a new element of each that changes, and its focus would
 * fall to the page. `back` gives it to a live, as soon as it is there.
 */
export function useLiveFocus(place: RefObject<HTMLElement | null>) {
  const wanted = useRef<string | null>(null)
  useEffect(() => restore(place.current, wanted.current))
  useEffect(() => {
    const follow = ({ target }: Event) => {
      wanted.current = target instanceof Element ? liveOf(target) : null
    }
    const observer = new MutationObserver(() => restore(place.current, wanted.current))
    if (place.current !== null) observer.observe(place.current, { childList: true, subtree: true })
    document.addEventListener('focusin', follow)
    document.addEventListener('pointerdown', follow)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', follow)
      document.removeEventListener('pointerdown', follow)
    }
  }, [place])
  return (id: number) => {
    wanted.current = String(id)
  }
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
