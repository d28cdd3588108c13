/** One line said in passing. `done` leaves by itself; `trouble` stays until closed. */
export interface Toast {
  id: number
  text: string
  tone: 'done' | 'trouble'
  action: { label: string; run: () => void } | undefined
}

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

/**
 * Says that something was done, or could not be. `action` is one button, usually an undo:
 * `notify(m.tags_deleted({ name }), { action: { label: m.ui_undo(), run: restore } })`.
 */
export function notify(
  text: string,
  { tone = 'done', action }: Partial<Pick<Toast, 'tone' | 'action'>> = {},
) {
  lastId += 1
  change([...toasts.slice(-2), { id: lastId, text, tone, action }])
}

/** For `Toasts` alone: the toasts on screen, how to follow them and how to take one off. */
export const shownToasts = {
  get: () => toasts,
  dismiss: (id: number) => change(toasts.filter((toast) => toast.id !== id)),
  listen(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

function change(next: readonly Toast[]) {
  toasts = next
  for (const listener of listeners) listener()
}
