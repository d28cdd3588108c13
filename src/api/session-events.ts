/** Says that the session ended in the middle of the work, to whoever can open the sign-in dialog. */
export const sessionEnded = signal()

/** Says that the same person signed in again: what was refused with a 401 can be sent again. */
export const sessionRenewed = signal()

function signal() {
  const listeners = new Set<() => void>()
  return {
    announce() {
      for (const listener of listeners) listener()
    },
    /** Returns the function that stops listening. */
    listen(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
