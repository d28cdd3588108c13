import { z } from 'zod'

/** A list of names, without those that only another version knows: a backend may be ahead of the app. */
export function known<Names extends z.ZodEnum>(names: Names) {
  const keep = (list: unknown) =>
    Array.isArray(list) ? list.filter((name) => names.safeParse(name).success) : list
  return z.preprocess(keep, z.array(names))
}
