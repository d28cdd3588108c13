import type { ProductionField } from '#app/features/productions/live.ts'
import { m } from '#app/paraglide/messages.js'

/** The name of each field, as its part of the screen bears it. */
export const fieldLabels: Record<ProductionField, () => string> = {
  channel: m.productions_channel,
  studio: m.productions_studio,
  hosts: m.productions_hosts,
  bookings: m.productions_bookings,
  segments: m.productions_segments,
  tasks: m.productions_tasks,
  markers: m.productions_markers,
}
