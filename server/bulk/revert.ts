import { isDeepStrictEqual } from 'node:util'

/** Whatever was in `before`, where `after` still stands; undefined where somebody wrote something else since. */
export function reverted(now: unknown, before: unknown, after: unknown): unknown {
  if (isDeepStrictEqual(now, after)) return before
  return isList(now) && isList(before) && isList(after) ? revertedList(now, before, after) : undefined
}

/**
 * A list that grew or shrank since: what was added goes if it is still there, what was removed comes back at its place,
 * and what others did to it stays. Undefined when nothing of it is left to undo.
 */
function revertedList(now: unknown[], before: unknown[], after: unknown[]): unknown[] | undefined {
  const added = after.filter((item) => !holds(before, item))
  const removed = before.filter((item) => !holds(after, item))
  const kept = now.filter((item) => !holds(added, item))
  for (const item of removed)
    if (!kept.some((other) => isSame(other, item)))
      kept.splice(
        Math.min(
          before.findIndex((other) => isSame(other, item)),
          kept.length,
        ),
        0,
        item,
      )
  return isDeepStrictEqual(kept, now) ? undefined : kept
}

const holds = (list: unknown[], item: unknown) => list.some((other) => isSame(other, item))

/** Tags are their ids; guests and questions are told by theirs, whatever else was written in them. */
const isSame = (one: unknown, other: unknown) => isDeepStrictEqual(keyOf(one), keyOf(other))
const keyOf = (item: unknown) => Object(item).guest_id ?? Object(item).id ?? item

const isList = (value: unknown) => Array.isArray(value)
