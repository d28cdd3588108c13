/** A thing of schema.org without what is not known: every property is checked against its type, and none is empty. */
export function told<T extends object>(thing: { [K in keyof T]: T[K] | null | undefined }): T {
  const known = Object.entries(thing).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(known) as T // only optional properties can be empty: T names the others without null
}
