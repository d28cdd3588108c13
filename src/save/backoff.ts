/** When to try again, in epoch milliseconds: from one second to one minute, with jitter so that a newsroom does not come back as one. */
export function nextTry({
  at,
  attempt,
  random,
  retry_after = 0,
}: {
  at: number
  /** 1 for the first failure. */
  attempt: number
  random: number
  /** The server's own word, in seconds: the soonest it wants to hear of us. */
  retry_after?: number | undefined
}): number {
  const wait = Math.min(60_000, 1000 * 2 ** attempt) * (0.5 + random / 2)
  return at + Math.max(wait, retry_after * 1000)
}
