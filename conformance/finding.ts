/**
 * What became of a check. `missing`: the backend does not offer it and the app hides it. `untried`: it would have
 * published a page, which nobody asked for.
 */
export interface Finding {
  rule: number
  name: string
  outcome: 'conforms' | 'missing' | 'untried' | 'wrong'
  /** Of a wrong one: what was found, and the last request with its answer. */
  found?: string
  request?: string
  answer?: string
}
