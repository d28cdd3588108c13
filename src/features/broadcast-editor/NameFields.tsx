import { can } from '#app/contract/policy.ts'
import { useCapabilities, useSession } from '#app/features/auth/useSession.ts'
import { GuestPicker } from '#app/features/guests/GuestPicker.tsx'
import { SeriesPicker } from '#app/features/series/SeriesPicker.tsx'
import { TagPicker } from '#app/features/tags/TagPicker.tsx'
import { later } from '#app/ui/later.ts'
import type { Editing } from './editing.ts'
import { Place } from './Place.tsx'
import { useDraftField } from './useDraftField.ts'

/** The guests of the page, chosen or created in place by who may. */
export function GuestsField({ editing }: { editing: Editing }) {
  const session = useSession()
  const { value, change, error } = useDraftField(editing, 'guests')
  return (
    <Place field="guests">
      <GuestPicker value={value} onChange={change} error={error} canCreate={can(session, 'guest.create')} />
    </Place>
  )
}

/** The tags of the page and the main one. */
export function TagsField({ editing }: { editing: Editing }) {
  const session = useSession()
  const { value, change, error } = useDraftField(editing, 'tagging')
  return (
    <Place field="tagging">
      <TagPicker value={value} onChange={change} error={error} canCreate={can(session, 'tag.create')} />
    </Place>
  )
}

/** The series of the page, where the backend has series. */
export function SeriesField({ editing }: { editing: Editing }) {
  const session = useSession()
  const { value, set, error } = useDraftField(editing, 'series')
  const offer = useBeginOffer(false, value === null)
  if (!useCapabilities().features.includes('series')) return null
  return (
    <Place field="series">
      <SeriesPicker value={value} onChange={set} error={error} canCreate={can(session, 'series.create')} />
      {offer !== null && <offer.BeginOffer editing={editing} />}
    </Place>
  )
}

const useBeginOffer = later(() => import('./BeginOffer.tsx'))
