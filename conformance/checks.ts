import type { Check } from './check.ts'
import { answerChecks } from './checks/answers.ts'
import { broadcastChecks } from './checks/broadcasts.ts'
import { capabilityChecks } from './checks/capabilities.ts'
import { listChecks } from './checks/lists.ts'
import { publicationChecks } from './checks/publication.ts'
import { richTextChecks } from './checks/rich-text.ts'
import { sessionChecks } from './checks/session.ts'
import { versionChecks } from './checks/versions.ts'

/** Every check, in the order of the rules. */
export const checks: Check[] = [
  ...answerChecks,
  ...broadcastChecks,
  ...richTextChecks,
  ...publicationChecks,
  ...versionChecks,
  ...listChecks,
  ...sessionChecks,
  ...capabilityChecks,
].toSorted((one, other) => one.rule - other.rule)
