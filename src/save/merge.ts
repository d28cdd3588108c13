/** Whether two values are the same as far as the wire is concerned. */
export function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

/** The fields that both sides changed since `base`, and not to the same value: only these need a choice. */
export function collisions<F extends object>(base: F, mine: Partial<F>, theirs: F): (keyof F & string)[] {
  const fields = Object.keys(mine) as (keyof F & string)[] // a Partial<F> has keys of F only
  return fields.filter((field) => !same(base[field], theirs[field]) && !same(mine[field], theirs[field]))
}
