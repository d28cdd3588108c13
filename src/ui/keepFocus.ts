/**
 * Keeps a keyboard’s place: when what holds the focus leaves the page (a line that is deleted, a button that was
 * pressed once and for all), the focus goes to what took its place, else to what stood before it, else to the title,
 * and never back to the top of the document. Inside an open dialog it stays in the dialog. Returns the way out.
 */
export function keepFocus() {
  const places = new Map<'page' | 'dialog', Place>()
  let last: Element | null = null

  function remember({ target }: FocusEvent) {
    if (!(target instanceof HTMLElement)) return
    last = target
    const root = rootOf(target)
    if (root !== null)
      places.set(root instanceof HTMLDialogElement ? 'dialog' : 'page', placeOf(target, root))
  }
  function restore() {
    if (last === null || last.isConnected || document.activeElement !== document.body) return
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1)
    const found = surviving(places.get(dialog === undefined ? 'page' : 'dialog')) ?? titleOf(dialog)
    last = null
    found?.focus({ preventScroll: found.tagName === 'H1' })
  }
  /** A press on nothing in particular gives the focus up on purpose; a button that is disabled while it works does not. */
  function forget({ target }: FocusEvent) {
    queueMicrotask(() => {
      const isGivenUp =
        last?.isConnected && !last.matches(':disabled') && document.activeElement === document.body
      if (target === last && isGivenUp) last = null
    })
  }

  const watch = new MutationObserver(restore)
  watch.observe(document.body, { childList: true, subtree: true })
  document.addEventListener('focusin', remember)
  document.addEventListener('focusout', forget)
  return () => {
    watch.disconnect()
    document.removeEventListener('focusin', remember)
    document.removeEventListener('focusout', forget)
  }
}

/** An element, and where it stands: each ancestor up to the root, with the index of its child on the way. */
interface Place {
  /** The address it was on: a place on another page is no place here. */
  path: string
  element: HTMLElement
  steps: { parent: Element; index: number }[]
}

function rootOf(element: Element) {
  return element.closest('dialog, main')
}

function placeOf(element: HTMLElement, root: Element): Place {
  const steps: Place['steps'] = []
  for (let child: Element = element; child !== root;) {
    const parent = child.parentElement
    if (parent === null) break
    steps.push({ parent, index: [...parent.children].indexOf(child) })
    child = parent
  }
  return { path: location.pathname, element, steps }
}

function surviving(place: Place | undefined): HTMLElement | undefined {
  if (place === undefined || place.path !== location.pathname) return undefined
  if (place.element.isConnected) return place.element
  for (const { parent, index } of place.steps) {
    if (!parent.isConnected) continue
    const children = [...parent.children]
    for (const child of [...children.slice(index), ...children.slice(0, index).toReversed()]) {
      const control = [child, ...child.querySelectorAll(CONTROLS)].find(takesFocus)
      if (control !== undefined) return control
    }
  }
  return undefined
}

function titleOf(dialog: Element | undefined) {
  return (dialog ?? document).querySelector<HTMLElement>(dialog === undefined ? 'main h1' : CONTROLS)
}

const CONTROLS = 'a[href], button, input, select, textarea, [contenteditable="true"], [tabindex="0"]'

function takesFocus(element: Element): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    element.matches(CONTROLS) &&
    !element.matches(':disabled, [type="hidden"]') &&
    element.checkVisibility()
  )
}
