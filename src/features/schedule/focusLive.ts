/**
 * Gives the focus to a live, which is drawn anew where it was put: for as many frames as that may take, unless the person
 * goes on to something else.
 */
export function focusLive(id: number) {
  const asked = new AbortController()
  const stop = () => asked.abort()
  for (const event of ['keydown', 'pointerdown'])
    document.addEventListener(event, stop, { capture: true, once: true, signal: asked.signal })
  let frames = FRAMES
  const look = () => {
    if (asked.signal.aborted) return
    const live = document.querySelector<HTMLElement>(`[data-live="${id}"]:not([inert] *)`)
    const holder = live?.tabIndex === 0 ? live : live?.querySelector<HTMLElement>('button')
    if (document.activeElement !== holder) holder?.focus({ preventScroll: true })
    frames -= 1
    if (frames > 0) requestAnimationFrame(look)
    else stop()
  }
  requestAnimationFrame(look)
}

/** The live that an element is part of, by its id. */
export function liveOf(element: Element | null): string | null {
  return element?.closest<HTMLElement>('[data-live]')?.dataset['live'] ?? null
}

/** About half a second. */
const FRAMES = 30
