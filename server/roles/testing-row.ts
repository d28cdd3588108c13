import type { Action, Role, Subject } from '#app/contract/policy.ts'
import type { Client } from '#server/testing-client.ts'

export type Answer = Promise<{ status: number; headers: Headers }>

/** One write: the action it needs (null: being signed in), what it is done to, and how it is done by somebody. */
export interface Row {
  action: Action | null
  on?: (role: Role) => Subject
  by: (client: Client, role: Role) => Answer
}

/** Writes of the contract, by their name; a word after the name tells its cases apart. */
export type Rows = Record<string, Row>
