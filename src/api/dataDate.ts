/** When replies found on this device were given by the backend, in epoch milliseconds. */
const dates = new WeakMap<object, number>()

/** Notes the date of a kept reply, and of its parts: a query may hold one of them alone. */
export function datedReply<T>(reply: T, at: number): T {
  if (!isObject(reply)) return reply
  for (const part of [reply, ...Object.values(reply)]) if (isObject(part)) dates.set(part, at)
  return reply
}

/** When the backend gave this, if it was found on this device; undefined when it comes straight from the backend. */
export function dateOfReply(reply: unknown): number | undefined {
  return isObject(reply) ? dates.get(reply) : undefined
}

/** `next` takes the place of `shared`, which is equal to it: so does its date. */
export function passDate(next: unknown, shared: unknown) {
  if (!isObject(shared) || next === shared) return shared
  const at = dateOfReply(next)
  if (at === undefined) dates.delete(shared)
  else dates.set(shared, at)
  return shared
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
