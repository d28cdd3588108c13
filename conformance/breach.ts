/** The backend does not keep the rule: says what was found instead of what the rule wants. */
export function breach(found: string): never {
  throw new Error(found)
}

/** Goes on when it holds; else the rule is broken, and `found` says how. */
export function expectThat(holds: boolean, found: string): asserts holds {
  if (!holds) breach(found)
}
