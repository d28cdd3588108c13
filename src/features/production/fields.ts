import type { Booking } from '#app/contract/production-parts.ts'
import { type Production, ProductionPatch } from '#app/contract/production.ts'
import type { Issue } from '#app/contract/problem.ts'
import type { ProductionField, ProductionFields } from '#app/features/productions/live.ts'
import type { Stored } from '#app/save/port.ts'

/** A production as its draft keeps it. */
export function storedOf({ lock_version, ...production }: Production): Stored<ProductionFields> {
  const { channel, studio, hosts, bookings, segments, tasks, markers } = production
  return { fields: { channel, studio, hosts, bookings, segments, tasks, markers }, version: lock_version }
}

/** The merge patch of the fields that changed, and of no other. */
export function toPatch({ hosts, bookings, ...plain }: Partial<ProductionFields>): ProductionPatch {
  return {
    ...plain,
    ...(hosts && { host_ids: hosts.map(({ id }) => id) }),
    ...(bookings && { bookings: bookings.map(sent) }),
  }
}

function sent({ guest_id, state, means, arrives_at, starts_at, ends_at, contact, notes }: Booking) {
  return { guest_id, state, means, arrives_at, starts_at, ends_at, contact, notes }
}

/** What the contract refuses in values as they stand, by field, in words for who typed them. */
export function refusalsOfFields(changes: Partial<ProductionFields>) {
  const issues = ProductionPatch.safeParse(toPatch(changes)).error?.issues ?? []
  return refusalsOf(issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, detail: message })))
}

/** The first refusal of each field. */
export function refusalsOf(
  issues: Pick<Issue, 'pointer' | 'detail'>[],
): Partial<Record<ProductionField, string>> {
  const found: Partial<Record<ProductionField, string>> = {}
  for (const { pointer, detail } of issues) {
    const field = FIELDS[pointer.split('/')[1] ?? '']
    if (field !== undefined) found[field] ??= detail
  }
  return found
}

/** Whether fields found on the device have the shape they had when they were written. */
export function isReadable(changes: Partial<ProductionFields>): boolean {
  try {
    const { error } = ProductionPatch.safeParse(toPatch(changes))
    return !error?.issues.some(({ code }) => code === 'invalid_type')
  } catch {
    return false // a list that is no list
  }
}

const FIELDS: Record<string, ProductionField> = {
  channel: 'channel',
  studio: 'studio',
  host_ids: 'hosts',
  bookings: 'bookings',
  segments: 'segments',
  tasks: 'tasks',
  markers: 'markers',
}
