const open = new Set<() => Promise<boolean>>()

/** Whoever holds unsent text says how to save it before the app is reloaded. Returns the way out. */
export function saveBeforeReload(save: () => Promise<boolean>): () => void {
  open.add(save)
  return () => void open.delete(save)
}

/** Saves all that is open. What cannot be sent stays on the device, and the browser asks before it closes the page. */
export async function saveAll() {
  await Promise.allSettled([...open].map((save) => save()))
}
