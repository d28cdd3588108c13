/** What takes a press. */
const CONTROLS = 'button, a[href], label, input, summary, [role]:not([role="presentation"], [role="none"])'

/** In px: whoever moves further than that between the press and the release lets go of it (WCAG 2.5.2). */
const SLIP = 8

/**
 * A press belongs to what was pressed, though something that appears above moves it away before the release: the
 * browser would give the click to whatever holds both places, where nothing happens. Called once, at start.
 */
export function keepPresses() {
  let pressed: { control: HTMLElement; x: number; y: number } | null = null
  document.addEventListener(
    'pointerdown',
    ({ target, clientX: x, clientY: y }) => {
      const control = target instanceof Element && target.closest<HTMLElement>(CONTROLS)
      pressed = control ? { control, x, y } : null
    },
    true,
  )
  document.addEventListener(
    'click',
    (event) => {
      if (pressed === null) return
      const { control, x, y } = pressed
      pressed = null
      const isThere = event.target instanceof Node && control.contains(event.target)
      if (isThere || !control.isConnected || Math.hypot(event.clientX - x, event.clientY - y) > SLIP) return
      event.preventDefault()
      event.stopPropagation()
      control.click()
    },
    true,
  )
}
