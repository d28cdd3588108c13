import { GuestKind } from '#app/contract/guest.ts'
import { m } from '#app/paraglide/messages.js'

export const guestKindLabels: Record<GuestKind, () => string> = {
  person: m.guests_kind_person,
  collective: m.guests_kind_collective,
  organisation: m.guests_kind_organisation,
}

/** The label of a kind that comes as text. */
export const guestKindWords = (kind: string) => guestKindLabels[GuestKind.parse(kind)]()
