const listeners = new Set<() => void>()

/** Says that the session ended in the middle of the work, to whoever can open the sign-in dialog. */
export const sessionEnded = {
  announce() {
    for (const listener of listeners) listener()
  },
  /** Returns the function that stops listening. */
  listen(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}
