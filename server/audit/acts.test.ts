import { expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import { auditActs } from '#app/contract/audit-acts.ts'
import type { AnyEndpoint } from '#app/contract/endpoint.ts'
import { untold } from './acts.ts'
import { actOf } from './observe.ts'

/** The nouns whose handlers tell what they do themselves, in acts that the compiler knows. */
const OWN =
  /^(library|campaign|productions|operations|duplicates|merges|imports|bulk_edits|name_edits|archive_fixes|tag_reclassifications)\./

test('every act that a write is told as is one to choose among', () => {
  const writes = Object.entries<Record<string, AnyEndpoint>>(api).flatMap(([noun, endpoints]) =>
    Object.entries(endpoints).flatMap(([name, { access, method }]) =>
      access === 'member' && method !== 'get' ? [`${noun}.${name}`] : [],
    ),
  )
  const told = writes.filter((name) => !(name in untold) && !OWN.test(name)).map((name) => actOf(name).action)
  const known: string[] = Object.entries(auditActs).flatMap(([noun, verbs]) =>
    verbs.map((verb) => `${noun}.${verb}`),
  )
  expect(told.filter((action) => !known.includes(action))).toEqual([])
})
