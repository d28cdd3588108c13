import type { Capability } from '#app/contract/capabilities.ts'
import type { Subject } from './subject.ts'

/** One thing that a rule of docs/contract.md wants; `needs` is the capability without which nobody can want it. */
export interface Check {
  /** The rule's number in docs/contract.md. */
  rule: number
  name: string
  needs?: Capability
  /** Whether something goes public for a moment: such a check runs only when it is asked for. */
  publishes?: true
  /** Throws when the rule is broken: by `breach`, or by reading an answer of another shape. */
  run: (subject: Subject) => Promise<void>
}
