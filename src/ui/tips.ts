import './tips.css'

/**
 * One tip for the whole app: any element with `data-tip` shows it on hover and on keyboard focus, above everything
 * (top layer), and Escape hides it (WCAG 1.4.13). It repeats or completes an accessible name, so it is not spoken.
 * Called once, at start.
 */
export function startTips() {
  const tip = document.createElement('div')
  tip.className = 'tip'
  tip.popover = 'manual'
  tip.setAttribute('aria-hidden', 'true')
  document.body.append(tip)
  let timer = 0

  function show(event: Event, delay: number) {
    if (event.target === tip) return
    const owner = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tip]') : null
    hide()
    if (owner?.dataset['tip']) timer = window.setTimeout(() => place(tip, owner), delay)
  }
  function hide() {
    clearTimeout(timer)
    if (tip.matches(':popover-open')) tip.hidePopover()
  }

  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse') show(event, 350)
  })
  document.addEventListener('focusin', (event) => {
    if (event.target instanceof Element && event.target.matches(':focus-visible')) show(event, 0)
  })
  document.addEventListener('focusout', hide)
  document.addEventListener('pointerdown', hide)
  document.addEventListener('scroll', hide, true)
  document.addEventListener('keydown', (event) => event.key === 'Escape' && hide())
}

/** Between the tip and the window's edge. Towards its owner the tip touches: the pointer can move onto it. */
const MARGIN = 4

function place(tip: HTMLElement, owner: HTMLElement) {
  if (!owner.isConnected) return
  tip.textContent = owner.dataset['tip'] ?? ''
  tip.showPopover()
  const around = owner.getBoundingClientRect()
  const { width, height } = tip.getBoundingClientRect()
  const below = around.bottom + height < window.innerHeight
  const left = around.left + around.width / 2 - width / 2
  tip.style.top = `${below ? around.bottom : around.top - height}px`
  tip.style.left = `${Math.max(MARGIN, Math.min(left, window.innerWidth - width - MARGIN))}px`
}
